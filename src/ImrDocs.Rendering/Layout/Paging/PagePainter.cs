// Turns rows at their places into page items.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Layout.Flow;
using ImrDocs.Rendering.Layout.Lines;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>Paints rows on one page, in reading order.</summary>
/// <param name="text">The text that lines refer to.</param>
/// <param name="log">Takes headings and fields with the page they stand on.</param>
/// <param name="pageNumber">From 1.</param>
internal sealed class PagePainter(ShapedText text, PaintLog log, int pageNumber)
{
    private readonly ImmutableArray<PageItem>.Builder _items = ImmutableArray.CreateBuilder<PageItem>();
    private ArtifactKind _artifact;

    /// <summary>What was painted.</summary>
    public ImmutableArray<PageItem> ToImmutable() => _items.ToImmutable();

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
        if (page.Continued is { RepeatedRows.Count: > 0 } table)
        {
            // The header rows are read where the table begins; on later pages they are decoration.
            _artifact = ArtifactKind.Layout;
            y = Paint(table.RepeatedRows, 0, table.RepeatedRows.Count, y);
            _artifact = ArtifactKind.None;
        }

        Paint(rows, page.First, page.End, y);
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
                case TableRowBox box:
                    var next = EndOfTable(rows, i, end, box.Table);
                    y = PaintTable(rows, i, next, y);
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
            log.Headings.Add(new OutlineEntry(heading.Level, PlainText.Of(heading.Inlines), pageNumber, y));
        }

        foreach (var marker in row.Markers)
        {
            PaintRuns(marker, y + row.Baseline);
        }

        if (row.Text is { } line)
        {
            PaintRuns(line, y + row.Baseline);
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

    private int PaintTable(IReadOnlyList<FlowRow> rows, int first, int end, int top)
    {
        var table = ((TableRowBox)rows[first]).Table;
        var y = top;
        for (var i = first; i < end;)
        {
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

    private void PaintRuns(in PlacedLine placed, int baseline)
    {
        var line = placed.Line;
        var x = placed.X;
        for (var i = line.FirstStretch; i < text.Stretches.Count && text.Stretches[i].Start < line.End; i++)
        {
            var stretch = text.Stretches[i];
            var start = Math.Max(stretch.Start, line.Start);
            var end = Math.Min(stretch.End, line.End);
            if (start >= end)
            {
                continue;
            }

            var run = MakeRun(i, start, end, x, baseline);
            x += run.Width;
            _items.Add(run);
            if (stretch.Field >= 0)
            {
                log.FieldPages[stretch.Field] = pageNumber;
            }
        }
    }

    private GlyphRun MakeRun(int index, int start, int end, int x, int baseline)
    {
        var stretch = text.Stretches[index];
        return new GlyphRun(Tag(stretch.Element))
        {
            X = x,
            Baseline = baseline,
            Width = (int)stretch.ToEmu(text.Width(stretch.Font, start, end)),
            Font = stretch.Font,
            Size = stretch.Size,
            Text = text.Text(start, end),
            Glyphs = Glyphs(start, end),
            Origin = stretch.Source.Origin,
            IsValue = stretch.Source is TextInline { IsValue: true },
            LinkTarget = _artifact == ArtifactKind.None ? stretch.LinkTarget : null,
            Parts = Parts(index, start, end),
        };
    }

    /// <summary>One glyph a scalar value; the last has no kerning, since nothing follows it in the run.</summary>
    private ImmutableArray<PositionedGlyph> Glyphs(int start, int end)
    {
        var glyphs = ImmutableArray.CreateBuilder<PositionedGlyph>(end - start);
        for (var i = start; i < end; i++)
        {
            if (char.IsHighSurrogate(text.Character(i)))
            {
                i++;
            }

            glyphs.Add(new PositionedGlyph(text.Glyph(i), i + 1 < end ? text.Kerning(i) : (short)0));
        }

        return glyphs.DrainToImmutable();
    }

    private ImmutableArray<RunPart> Parts(int index, int start, int end)
    {
        if (!text.Merged.TryGetValue(index, out var merged) || merged.Count < 2)
        {
            return [];
        }

        var parts = ImmutableArray.CreateBuilder<RunPart>();
        for (var i = 0; i < merged.Count; i++)
        {
            var partEnd = i + 1 < merged.Count ? merged[i + 1].Start : end;
            if (partEnd > start && merged[i].Start < end)
            {
                var source = merged[i].Source;
                parts.Add(new RunPart(Math.Max(0, merged[i].Start - start), source.Origin, source is TextInline { IsValue: true }));
            }
        }

        return parts.ToImmutable();
    }

    private ContentTag Tag(StructureElement element) =>
        _artifact == ArtifactKind.None ? ContentTag.Of(element) : ContentTag.Of(_artifact);
}
