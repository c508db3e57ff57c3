using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pages;

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
        Assert.Equal(new PageBox(1_000, top, 4_250, bottom), Envelope(foldedHeight).AddressArea(Paper, hasBarcode: false));
    }

    [Fact]
    public void What_may_show_lies_between_the_extremes_of_the_window()
    {
        Assert.Equal(new PageBox(-125, 2_250, 5_375, 3_625), Envelope(3_875).EverShown(Paper));
    }

    /// <summary>The tap test: a point of the letter is seen wherever the letter slides, somewhere, or nowhere.</summary>
    [Fact]
    public void What_shows_is_what_is_seen_at_the_ends_of_the_movement() => Prop.ForAll(Sizes.ToArbitrary(), size =>
    {
        var envelope = Envelope(size.Folded) with { WindowLeft = size.Left, WindowBottom = size.Bottom };
        var seen = from across in new[] { 0, envelope.SlideAcross(Paper) }
                   from down in new[] { 0, envelope.SlideDown }
                   select size.X + across >= envelope.WindowLeft
                       && size.X + across < envelope.WindowLeft + envelope.WindowWidth
                       && size.Y + down >= envelope.Height - envelope.WindowBottom - envelope.WindowHeight
                       && size.Y + down < envelope.Height - envelope.WindowBottom;
        var point = new PageBox(size.X, size.Y, size.X + 1, size.Y + 1);
        return envelope.AlwaysShown(Paper).Meets(point) == seen.All(isSeen => isSeen)
            && (envelope.EverShown(Paper).Meets(point) || !seen.Any(isSeen => isSeen));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_barcode_takes_room_above_the_address_and_as_much_as_the_post_asks()
    {
        const int inch = 914_400;
        var envelope = new Envelope(19 * inch / 2, 33 * inch / 8, 7 * inch / 8, inch / 2, 9 * inch / 2, 9 * inch / 8, 31 * inch / 8, inch / 8);
        var (paper, shown) = (17 * inch / 2, envelope.AlwaysShown(17 * inch / 2));
        var (barcode, address) = (envelope.BarcodeArea(paper), envelope.AddressArea(paper, hasBarcode: true));
        Assert.True(envelope.HoldsBarcode(paper));
        Assert.True((barcode.Left - shown.Left) >= inch / 8 && (shown.Right - barcode.Right) >= inch / 8);
        Assert.True((barcode.Top - shown.Top) >= inch * 28 / 1000 && (address.Top - barcode.Bottom) >= inch * 28 / 1000);
        Assert.True(address.Top - barcode.Bottom < inch * 5 / 8);
        Assert.InRange((address.Bottom - address.Top) / 12_700, 39, 40);
    }

    private static readonly Gen<(int Folded, int Left, int Bottom, int X, int Y)> Sizes =
        from folded in Gen.Choose(3_500, 4_125)
        from left in Gen.Choose(300, 1_200)
        from bottom in Gen.Choose(300, 800)
        from x in Gen.Choose(-500, 7_000)
        from y in Gen.Choose(1_500, 4_500)
        select (folded, left, bottom, x, y);

    private static Envelope Envelope(int foldedHeight) => new(9_500, 4_125, 875, 500, 4_500, 1_125, foldedHeight, 125);
}
