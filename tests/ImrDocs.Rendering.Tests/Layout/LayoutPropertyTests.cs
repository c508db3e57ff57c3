// What holds for the pages of any letter.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Tests.Layout;

public sealed class LayoutPropertyTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20131120, 4711);

    [Fact]
    public void No_text_is_lost_or_reordered() => ForAllLetters((document, pages) =>
        Assert.Equal(TreeText.Of(document), string.Concat(BodyRuns(pages).Select(run => run.Text))));

    [Fact]
    public void Every_run_stands_between_the_margins() => ForAllLetters((document, pages) =>
    {
        var page = document.Styles.Page;
        foreach (var run in BodyRuns(pages).Where(IsPrinted))
        {
            Assert.InRange(run.X, page.MarginLeft, page.Width - page.MarginRight);
            Assert.InRange(run.X + PrintedWidth(run), page.MarginLeft, page.Width - page.MarginRight);
            Assert.InRange(Top(run), page.MarginTop, page.Height - page.MarginBottom);
            Assert.InRange(Bottom(run), page.MarginTop, page.Height - page.MarginBottom);
        }
    });

    [Fact]
    public void No_two_runs_overlap() => ForAllLetters((_, pages) =>
    {
        foreach (var page in pages.Pages)
        {
            var runs = page.Items.OfType<GlyphRun>().Where(IsPrinted).ToArray();
            for (var i = 0; i < runs.Length; i++)
            {
                for (var j = i + 1; j < runs.Length; j++)
                {
                    Assert.False(Overlap(runs[i], runs[j]), $"\"{runs[i].Text}\" and \"{runs[j].Text}\" overlap");
                }
            }
        }
    });

    [Fact]
    public void A_run_has_the_width_and_the_glyphs_of_its_text() => ForAllLetters((_, pages) =>
    {
        foreach (var run in BodyRuns(pages))
        {
            Assert.Equal(run.Text.EnumerateRunes().Select(rune => run.Font.GlyphIndex(rune.Value)), run.Glyphs.Select(glyph => glyph.Id));
            Assert.Equal(Width(run, run.Glyphs.Length), run.Width);
            Assert.Equal(0, run.Glyphs[^1].Kerning);
        }
    });

    [Fact]
    public void Words_that_fit_on_a_line_stay_whole() => Prop.ForAll(RandomLetters.Letters.ToArbitrary(), document =>
    {
        GlyphRun? last = null;
        foreach (var run in BodyRuns(Lay(document)))
        {
            if (last is not null && Paragraph(last.Tag) == Paragraph(run.Tag) && last.Baseline != run.Baseline)
            {
                // The only words without spaces or punctuation that are wider than a line are in capitals.
                Assert.False(char.IsLower(last.Text[^1]) && char.IsLower(run.Text[0]), $"broken: {last.Text}|{run.Text}");
            }

            last = run;
        }
    }).Check(Settings);

    [Fact]
    public void Paragraphs_leave_two_lines_on_each_side_and_headings_are_never_last() =>
        Prop.ForAll(RandomLetters.Letters.ToArbitrary(), document =>
        {
            var pages = Lay(document);
            for (var i = 0; i + 1 < pages.Pages.Length; i++)
            {
                var (above, below) = (Bodies(pages.Pages[i]), Bodies(pages.Pages[i + 1]));
                Assert.NotEmpty(above);
                Assert.NotEmpty(below);
                var (last, next) = (Paragraph(above[^1].Tag), Paragraph(below[0].Tag));
                Assert.False(last.Type is StructureType.H1 or StructureType.H2, "a heading is last on page " + (i + 1));
                if (last == next)
                {
                    Assert.True(Lines(above, last) >= 2, "an orphan on page " + (i + 1));
                    Assert.True(Lines(below, last) >= 2, "a widow on page " + (i + 2));
                }
            }
        }).Check(Settings);

    [Fact]
    public void The_same_letter_gives_the_same_pages() => ForAllLetters((document, pages) =>
        Assert.Equal(PagesWriter.Write(pages), PagesWriter.Write(Lay(document))));

    private static void ForAllLetters(Action<Document, PagedDocument> check)
    {
        Prop.ForAll(RandomLetters.Letters.ToArbitrary(), document => check(document, Lay(document))).Check(Settings);
        Prop.ForAll(RandomLetters.LettersOnTinyPages.ToArbitrary(), document => check(document, Lay(document))).Check(Settings);
    }

    private static PagedDocument Lay(Document document)
    {
        var result = LayoutEngine.Lay(document, FontSet.Shipped, SamplePictures.All);
        Assert.Empty(result.Diagnostics);
        return result.Document;
    }

    private static IEnumerable<GlyphRun> BodyRuns(PagedDocument pages) =>
        pages.Pages.SelectMany(page => page.Items).OfType<GlyphRun>().Where(run => run.Tag.Element is not null);

    private static PageItem[] Bodies(Page page) => [.. page.Items.Where(item => item.Tag.Element is not null)];

    private static StructureElement Paragraph(ContentTag tag) =>
        tag.Element!.Type == StructureType.Link ? tag.Element.Parent! : tag.Element;

    private static int Lines(PageItem[] items, StructureElement paragraph) =>
        items.OfType<GlyphRun>().Where(run => Paragraph(run.Tag) == paragraph).Select(run => run.Baseline).Distinct().Count();

    private static bool Overlap(GlyphRun a, GlyphRun b) =>
        a.X < b.X + PrintedWidth(b) && b.X < a.X + PrintedWidth(a) && Top(a) < Bottom(b) && Top(b) < Bottom(a);

    private static bool IsPrinted(GlyphRun run) => run.Text.AsSpan().Trim(' ').Length > 0;

    private static int Top(GlyphRun run) => run.Baseline - (run.Size * 7 / 10);

    private static int Bottom(GlyphRun run) => run.Baseline + (run.Size * 2 / 10);

    /// <summary>Width without the spaces at which a line was broken, which print nothing.</summary>
    private static int PrintedWidth(GlyphRun run)
    {
        return Width(run, run.Text.TrimEnd(' ').EnumerateRunes().Count());
    }

    private static int Width(GlyphRun run, int glyphs)
    {
        long units = 0;
        for (var i = 0; i < glyphs; i++)
        {
            units += run.Font.Advance(run.Glyphs[i].Id) + (i + 1 < glyphs ? run.Glyphs[i].Kerning : 0);
        }

        var unitsPerEm = run.Font.Metrics.UnitsPerEm;
        return (int)(((units * run.Size) + (unitsPerEm / 2)) / unitsPerEm);
    }
}
