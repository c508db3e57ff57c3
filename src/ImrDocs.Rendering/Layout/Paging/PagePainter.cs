// Turns rows at their places into page items.
using System.Collections.Immutable;
using ImrDocs.Rendering.Layout.Flow;
using ImrDocs.Rendering.Layout.Lines;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>Paints rows on one page, in reading order.</summary>
internal sealed class PagePainter
{
    private readonly ImmutableArray<PageItem>.Builder _items;
    private readonly ImmutableArray<FramePlace>.Builder _frames = ImmutableArray.CreateBuilder<FramePlace>();
    private readonly LinePainter _lines;
    private readonly PaintLog _log;
    private readonly int _pageNumber;
    private ArtifactKind _artifact;

    /// <summary>Begins a page.</summary>
    /// <param name="text">The text that lines refer to.</param>
    /// <param name="log">Takes headings and fields with the page they stand on.</param>
    /// <param name="pageNumber">From 1.</param>
    /// <param name="items">Room for what is painted; emptied.</param>
    public PagePainter(ShapedText text, PaintLog log, int pageNumber, ImmutableArray<PageItem>.Builder items)
    {
        items.Clear();
        _items = items;
        _lines = new LinePainter(text, _items, log, pageNumber);
        _log = log;
        _pageNumber = pageNumber;
    }

    /// <summary>What was painted.</summary>
    public ImmutableArray<PageItem> ToImmutable() => _items.ToImmutable();

    /// <summary>The frames that were painted.</summary>
    public ImmutableArray<FramePlace> Frames => _frames.ToImmutable();

    /// <summary>Paints rows that are page furniture.</summary>
    public void PaintFurniture(IReadOnlyList<FlowRow> rows, int y, ArtifactKind kind)
    {
        _artifact = kind;
        Paint(rows, 0, rows.Count, y);
        _artifact = ArtifactKind.None;
    }

    /// <summary>Paints the rows of one page.</summary>
    public void PaintBody(IReadOnlyList<FlowRow> rows, PageRows page, int y)
    {
        var first = page.First;
        if (page.Continued is { } table)
        {
            first = EndOfTable(rows, page.First, page.End, table);
            y = PaintTable(rows, page.First, first, y, table.RepeatedRows);
            y += first < page.End ? rows[first].Space : 0;
        }

        Paint(rows, first, page.End, y);
    }

    /// <summary>Paints rows below each other; the space above the first does not count. Returns where they end.</summary>
    private int Paint(IReadOnlyList<FlowRow> rows, int first, int end, int y)
    {
        for (var i = first; i < end;)
        {
            y += i == first ? 0 : rows[i].Space;
            switch (rows[i])
            {
                case LineRow line:
                    PaintLine(line, y);
                    break;
                case FigureRow figure:
                    _items.Add(new PlacedImage(Tag(figure.Element), figure.X, y, figure.Width, figure.Height, figure.ImageName));
                    break;
                case ColumnsRow columns:
                    foreach (var column in columns.Columns)
                    {
                        Paint(column, 0, column.Count, y);
                    }

                    break;
                case FrameRow frame:
                    var before = _items.Count;
                    Paint(frame.Content, 0, frame.Content.Count, y + frame.ContentTop);
                    _frames.Add(new FramePlace(frame.Name, before, _items.Count));
                    break;
                case TableRowBox box:
                    var next = EndOfTable(rows, i, end, box.Table);
                    y = PaintTable(rows, i, next, y, []);
                    i = next;
                    continue;
            }

            y += rows[i++].Height;
        }

        return y;
    }

    private void PaintLine(LineRow row, int y)
    {
        if (row.Heading is { } heading && _artifact == ArtifactKind.None)
        {
            _log.Headings.Add(new OutlineEntry(heading.Level, PlainText.Of(heading.Inlines), _pageNumber, y));
        }

        foreach (var marker in row.Markers)
        {
            _lines.Paint(marker, y + row.Baseline, _artifact);
        }

        if (row.Text is { } line)
        {
            _lines.Paint(line, y + row.Baseline, _artifact);
        }
    }

    private static int EndOfTable(IReadOnlyList<FlowRow> rows, int first, int end, TableLayout table)
    {
        var next = first;
        while (next < end && rows[next] is TableRowBox box && box.Table == table)
        {
            next++;
        }

        return next;
    }

    /// <summary>Paints the rows of one table that stand on this page, below the header rows that are repeated there.</summary>
    private int PaintTable(IReadOnlyList<FlowRow> rows, int first, int end, int top, List<TableRowBox> repeated)
    {
        // The header rows are read where the table begins; on later pages they are decoration.
        var around = _artifact;
        _artifact = repeated.Count > 0 ? ArtifactKind.Layout : around;
        var y = PaintTableRows(repeated, 0, repeated.Count, top);
        _artifact = around;
        y = PaintTableRows(rows, first, end, y);
        var table = ((TableRowBox)rows[first]).Table;
        if (table.Ruled)
        {
            PaintRule(table.Edges[0], y - TableLayout.RuleThickness, table.Edges[^1] - table.Edges[0], TableLayout.RuleThickness);
            for (var i = 0; i < table.Edges.Length; i++)
            {
                var x = table.Edges[i] - (i == table.Edges.Length - 1 ? TableLayout.RuleThickness : 0);
                PaintRule(x, top, TableLayout.RuleThickness, y - top);
            }
        }

        return y;
    }

    private int PaintTableRows(IReadOnlyList<FlowRow> rows, int first, int end, int y)
    {
        for (var i = first; i < end;)
        {
            var table = ((TableRowBox)rows[i]).Table;
            if (table.Ruled)
            {
                PaintRule(table.Edges[0], y, table.Edges[^1] - table.Edges[0], TableLayout.RuleThickness);
            }

            // The slices of a high row are read cell by cell.
            var next = i + 1;
            while (next < end && ((TableRowBox)rows[next]).ContinuesRow)
            {
                next++;
            }

            y = PaintTableRow(rows, i, next, y);
            i = next;
        }

        return y;
    }

    private int PaintTableRow(IReadOnlyList<FlowRow> rows, int first, int end, int top)
    {
        var bottom = top;
        for (var i = first; i < end; i++)
        {
            bottom += rows[i].Height;
        }

        for (var cell = 0; cell < ((TableRowBox)rows[first]).Cells.Length; cell++)
        {
            var y = top;
            for (var i = first; i < end; i++)
            {
                foreach (var line in ((TableRowBox)rows[i]).Cells[cell])
                {
                    PaintLine(line.Row, y + line.Y);
                }

                y += rows[i].Height;
            }
        }

        return bottom;
    }

    private void PaintRule(int x, int y, int width, int height) =>
        _items.Add(new Rule(ContentTag.Of(ArtifactKind.Layout), x, y, width, height));

    private ContentTag Tag(StructureElement element) =>
        _artifact == ArtifactKind.None ? ContentTag.Of(element) : ContentTag.Of(_artifact);
}
