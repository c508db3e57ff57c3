// Turns a document into pages.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout.Flow;
using ImrDocs.Rendering.Layout.Paging;
using ImrDocs.Rendering.Layout.Lines;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Layout;

/// <summary>
/// Lays documents out on pages: lines, then rows, then pages. All lengths are whole EMU; the same document gives the
/// same pages everywhere.
/// </summary>
public sealed class LayoutEngine
{
    /// <summary>Page numbers in the body depend on where they stand; they settle at once or, in theory, never.</summary>
    private const int MostPasses = 4;

    /// <summary>Most letters have fewer lines, or not many more.</summary>
    private const int UsualRows = 96;

    /// <summary>Most pages have fewer runs and rules.</summary>
    private const int UsualItems = 128;

    private readonly Document _document;
    private readonly FontSet _fonts;
    private readonly IReadOnlyDictionary<string, Picture> _pictures;
    private readonly LayoutProblems _problems = new();

    private LayoutEngine(Document document, FontSet fonts, IReadOnlyDictionary<string, Picture> pictures)
    {
        _document = document;
        _fonts = fonts;
        _pictures = pictures;
    }

    /// <summary>Lays a document out.</summary>
    /// <param name="document">The letter.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="pictures">The pictures of its figures by <see cref="Figure.ImageName"/>.</param>
    public static LayoutResult Lay(Document document, FontSet fonts, IReadOnlyDictionary<string, Picture> pictures)
    {
        var engine = new LayoutEngine(document, fonts, pictures);
        var paged = engine.LayPages();
        return new LayoutResult(paged, engine._problems.ToImmutable());
    }

    private PagedDocument LayPages()
    {
        var pageCount = 1;
        int[] fieldPages = [1];
        for (var pass = 1; ; pass++)
        {
            var fields = new FieldValues(pageCount, fieldPages);
            var (paged, log) = LayPass(fields);
            var holds = fields.Shown == 0
                || (paged.Pages.Length == pageCount && log.FieldPages.AsSpan().SequenceEqual(fieldPages));
            if (holds || pass == MostPasses)
            {
                return paged;
            }

            pageCount = paged.Pages.Length;
            fieldPages = log.FieldPages;
        }
    }

    private (PagedDocument Paged, PaintLog Log) LayPass(FieldValues fields)
    {
        using var text = ShapedText.Rent();
        var structure = new StructureBuilder();
        var rows = new RowList(UsualRows);
        var page = _document.Styles.Page;
        var furniture = new FurnitureLayout(_document, _fonts, _pictures, text, _problems);
        var (firstFrame, laterFrame) = (furniture.Frame(isFirstPage: true), furniture.Frame(isFirstPage: false));
        var height = Math.Min(firstFrame.Height, laterFrame.Height);
        if (page.BodyWidth > 0 && height > 0)
        {
            var shaper = new TextShaper(text, _fonts, _problems, fields);
            var paragraphs = new ParagraphFlow(text, shaper, _fonts, _problems);
            var builder = new FlowBuilder(_document.Styles, paragraphs, structure, _problems, _pictures, height, firstFrame.Top);
            builder.Add(_document.Body, new Area(page.MarginLeft, page.BodyWidth), rows);
        }
        else
        {
            _problems.Add(LayoutDiagnostics.NoRoom, default, "The margins leave no room for text on the page");
        }

        ReportHighRows(rows.Rows, height);
        var pages = Paginator.Paginate(rows.Rows, firstFrame, laterFrame);
        if (pages[^1].End < rows.Rows.Count)
        {
            _problems.Add(LayoutDiagnostics.TooManyPages, default, string.Create(
                CultureInfo.InvariantCulture, $"The letter has more than {Paginator.MaximumPages} pages"));
        }

        var log = new PaintLog(fields.Shown);
        var items = ImmutableArray.CreateBuilder<PageItem>(UsualItems);
        var painted = ImmutableArray.CreateBuilder<Page>(pages.Count);
        for (var number = 1; number <= pages.Count; number++)
        {
            var painter = new PagePainter(text, log, number, items);
            furniture.PaintWatermark(painter, number, pages.Count);
            furniture.PaintHeader(painter, number, pages.Count);
            painter.PaintBody(rows.Rows, pages[number - 1], (number == 1 ? firstFrame : laterFrame).Top);
            furniture.PaintFooter(painter, number, pages.Count);
            painted.Add(new Page(number, page.Width, page.Height, painter.ToImmutable()) { Frames = painter.Frames });
        }

        var paged = new PagedDocument(_document.Properties, painted.MoveToImmutable(), structure.Root, [.. log.Headings]);
        return (paged, log);
    }

    private void ReportHighRows(List<FlowRow> rows, int pageHeight)
    {
        foreach (var row in rows)
        {
            if (row.Height > pageHeight)
            {
                var origin = row is ColumnsRow columns ? columns.Origin : default;
                _problems.Add(LayoutDiagnostics.HigherThanPage, origin, "It is higher than a page and is never split");
            }
        }
    }
}
