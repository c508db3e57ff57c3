// Letters no one should write: layout must end, and say what is wrong.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Testing;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Tests.Layout;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class PathologicalLetterTests
{
    private static readonly Origin Place = new(new SourceSpan(new SourceText("pathological", "x"), 0, 1), null, null);

    [Fact]
    public void A_hundred_thousand_lines_stop_at_the_page_limit() =>
        AssertTooManyPages([.. Enumerable.Repeat(Paragraph("One line"), 100_000)]);

    [Fact]
    public void A_word_of_a_megabyte_is_broken_into_lines()
    {
        var result = Lay([Paragraph(new string('x', 1 << 20))], 612, 792);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(1 << 20, Runs(result).Sum(run => run.Text.Length));
    }

    [Fact]
    public void A_million_marks_on_one_letter_stay_on_it()
    {
        var result = Lay([Paragraph("a" + new string('\u0301', 1_000_000) + " b")], 612, 792);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(1_000_003, Runs(result).Sum(run => run.Text.Length));
    }

    [Fact]
    public void Ten_thousand_rows_repeat_their_header_on_every_page()
    {
        var cell = new TableCell([new TextInline("cell", Emphasis.None, false, Place)], false, Place);
        var header = new TableCell([new TextInline("head", Emphasis.None, false, Place)], true, Place);
        var table = new Table(
            [new TableColumn(1, Alignment.Left), new TableColumn(1, Alignment.Left)],
            [new TableRow([header, header])],
            [.. Enumerable.Repeat(new TableRow([cell, cell]), 10_000)],
            new TableFormat(StyleNames.TableCell, Ruled: true),
            Place);

        var result = Lay([table], 612, 792);

        Assert.Empty(result.Diagnostics);
        Assert.All(result.Document.Pages, page => Assert.Equal("head", page.Items.OfType<GlyphRun>().First().Text));
        Assert.Equal(20_000, Runs(result).Count(run => run.Text == "cell"));
    }

    [Fact]
    public void A_chain_of_headings_without_end_stops_at_the_page_limit() => AssertTooManyPages(
        [.. Enumerable.Repeat(new Heading(2, [new TextInline("Heading", Emphasis.None, false, Place)], new BlockFormat(StyleNames.Heading2), Place), 100_000)]);

    private static void AssertTooManyPages(ImmutableArray<Block> body)
    {
        var result = Lay(body, 200, 100);

        Assert.Equal("LAY004", Assert.Single(result.Diagnostics).Id);
        Assert.Equal(2_000, result.Document.Pages.Length);
    }

    private static IEnumerable<GlyphRun> Runs(LayoutResult result) => result.Document.Pages.SelectMany(page => page.Items).OfType<GlyphRun>();

    private static Paragraph Paragraph(string text) =>
        new([new TextInline(text, Emphasis.None, false, Place)], new BlockFormat(StyleNames.Body), Place);

    private static LayoutResult Lay(ImmutableArray<Block> body, int width, int height) => LayoutEngine.Lay(
        new Document(
            new DocumentProperties { Title = "Pathological", Language = "en-US" },
            new StyleSheet(SampleStyles.Page(width, height, 20), SampleStyles.All),
            PageFurniture.None,
            body),
        FontSet.Shipped,
        SamplePictures.All);
}
