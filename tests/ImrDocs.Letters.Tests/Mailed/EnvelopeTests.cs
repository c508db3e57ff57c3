using ImrDocs.Documents.Styles;
using ImrDocs.Letters.Templates;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>What shows through the usual window of a #10 envelope, in thousandths of an inch.</summary>
public sealed class EnvelopeTests
{
    private const int Paper = 8_500;

    [Theory]
    [InlineData(3_875, 2_625, 3_250)]
    [InlineData(3_667, 2_625, 3_042)]
    [InlineData(4_125, 2_625, 3_500)]
    public void The_fold_decides_how_much_of_the_paper_stays_in_sight(int foldedHeight, int top, int bottom)
    {
        var box = Envelope(foldedHeight).VisibleArea(Paper);
        Assert.Equal(new FrameBox(1_000, top, 3_250, bottom - top, 4_125 - foldedHeight + 125), box);
    }

    [Fact]
    public void What_may_show_lies_between_the_extremes_of_the_window()
    {
        var box = Envelope(3_875).VisibleArea(Paper);
        Assert.Equal((2_250, 3_625), (box.ClearTop, box.ClearBottom));
    }

    private static Envelope Envelope(int foldedHeight) => new(9_500, 4_125, 875, 500, 4_500, 1_125, foldedHeight, 125);
}
