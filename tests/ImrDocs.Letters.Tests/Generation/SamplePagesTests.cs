using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Tests.Generation;

/// <summary>What holds for the pages of every sample case in every edition, seen as the one who reads the letter sees them.</summary>
public sealed class SamplePagesTests
{
    private static readonly Lazy<(string Name, PagedDocument Pages)[]> All = new(() =>
    [
        .. from letter in EveryEdition.Letters()
           select (letter.Name, letter.Letter.Pages),
    ]);

    [Fact]
    public void Nothing_stands_outside_the_paper() => Assert.All(All.Value, letter =>
    {
        foreach (var page in letter.Pages.Pages)
        {
            foreach (var (left, top, right, bottom) in page.Items.OfType<GlyphRun>().Select(BoxOf))
            {
                Assert.True(left >= 0 && top >= 0 && right <= page.Width && bottom <= page.Height, $"{letter.Name}, page {page.Number}");
            }
        }
    });

    [Fact]
    public void No_text_stands_on_other_text() => Assert.All(All.Value, letter =>
    {
        foreach (var page in letter.Pages.Pages)
        {
            var boxes = page.Items.OfType<GlyphRun>()
                .Where(run => run.Tag.Artifact != ArtifactKind.Watermark && run.Text.Trim(' ').Length > 0)
                .Select(BoxOf).ToArray();
            for (var i = 0; i < boxes.Length; i++)
            {
                Assert.DoesNotContain(boxes.AsSpan(i + 1).ToArray(), other => Overlap(boxes[i], other));
            }
        }
    });

    /// <summary>An issue's heading, its guidelines and the first two lines of its rationale are read in one breath.</summary>
    [Fact]
    public void An_issue_begins_on_one_page() => Assert.All(All.Value, letter =>
    {
        var lines = BodyLines(letter.Pages).ToArray();
        var issues = Array.FindIndex(lines, line => line.Element.Type == StructureType.H1 && line.Text.StartsWith("IMR ISSUES", StringComparison.Ordinal));
        for (var i = issues; i < lines.Length; i++)
        {
            if (lines[i].Element.Type == StructureType.H2 && lines[i - 1].Element != lines[i].Element)
            {
                var rationale = Array.FindIndex(lines, i, line => line.Text.StartsWith("Decision rationale:", StringComparison.Ordinal));
                var second = lines[rationale + 1].Element == lines[rationale].Element ? rationale + 1 : rationale;
                Assert.True(lines[i].Page == lines[second].Page, $"{letter.Name}: \"{lines[i].Text}\" on page {lines[i].Page}");
            }
        }
    });

    /// <summary>The lines of text between headers and footers, in reading order.</summary>
    private static IEnumerable<(int Page, StructureElement Element, string Text)> BodyLines(PagedDocument pages) =>
        from page in pages.Pages
        from line in page.Items.OfType<GlyphRun>().Where(run => run.Tag.Element is not null)
            .GroupBy(run => (Paragraph: run.Tag.Element!.Type == StructureType.Link ? run.Tag.Element.Parent! : run.Tag.Element, run.Baseline))
        select (page.Number, line.Key.Paragraph, string.Concat(line.Select(run => run.Text)));

    /// <summary>Where the letters of a run are, in EMU; the spaces at the end of a broken line print nothing.</summary>
    private static (int Left, int Top, int Right, int Bottom) BoxOf(GlyphRun run)
    {
        var spaces = run.Text.Length - run.Text.TrimEnd(' ').Length;
        var space = run.Font.Advance(run.Font.GlyphIndex(' ')) * run.Size / run.Font.Metrics.UnitsPerEm;
        return (run.X, run.Baseline - (run.Size * 7 / 10), run.X + run.Width - (spaces * space), run.Baseline + (run.Size * 2 / 10));
    }

    /// <summary>Kerning may let two neighbours of different runs touch; a point is no overlap.</summary>
    private static bool Overlap((int Left, int Top, int Right, int Bottom) a, (int Left, int Top, int Right, int Bottom) b) =>
        a.Left + 12_700 < b.Right && b.Left + 12_700 < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
