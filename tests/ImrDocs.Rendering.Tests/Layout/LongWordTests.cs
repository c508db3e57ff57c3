// Where words wider than a line are broken.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Tests.Layout;

public sealed class LongWordTests
{
    /// <summary>The other long word is broken between its letters, as near to the line's end as it fits.</summary>
    [Theory]
    [InlineData('/')]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('_')]
    [InlineData('&')]
    public void A_long_address_is_broken_behind_its_punctuation(char punctuation)
    {
        var (host, path) = (new string('m', 8) + punctuation, new string('m', 9));
        Assert.Equal([host, path], LinesOf(host + path));
        Assert.Equal([new string('m', 12), new string('m', 5)], LinesOf(new string('m', 17)));
    }

    [Fact]
    public void What_non_breaking_spaces_join_is_one_word() =>
        Assert.Equal(["mmmm mmmm ", "8\u00A0mg\u00A0mm mm"], LinesOf("mmmm mmmm 8<U+00A0>mg<U+00A0>mm mm"));

    /// <summary>The lines on a page 100 points wide; an m at 10 points has 7.78.</summary>
    private static IEnumerable<string> LinesOf(string text)
    {
        var letter = SampleLetter.Read("long word", "page 140 200 20\n" + text);
        var page = Assert.Single(LayoutEngine.Lay(letter, FontSet.Shipped, SamplePictures.All).Document.Pages);
        return page.Items.OfType<GlyphRun>().Select(run => run.Text);
    }
}
