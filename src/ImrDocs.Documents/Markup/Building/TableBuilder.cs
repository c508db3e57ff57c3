// Builds tables.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using Block = ImrDocs.Documents.Tree.Block;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Builds tables from lines that begin with <c>|</c>. A row whose cells hold no text of the template and no value heads no column.</summary>
internal sealed class TableBuilder(MarkedText text, InlineReader inlines, ProblemList problems)
{
    /// <summary>
    /// Adds the tables of a group of rows. A further table begins where, after a blank line, a row stands above a
    /// line of dashes.
    /// </summary>
    public void AddTables(TableBlock block, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var rows = block.Rows;
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && !(rows[end].FollowsBlank && end + 1 < rows.Count && rows[end + 1].IsDelimiter && !rows[end + 1].FollowsBlank))
            {
                end++;
            }

            if (end - start > 1 && rows[start + 1].IsDelimiter)
            {
                blocks.Add(BuildTable(block, start, end, scope));
            }
            else
            {
                problems.Add(MarkupDiagnostics.TableHead, PlaceOf(rows[start]), "The row of a table stands without a line of dashes under the table's first row");
            }

            start = end;
        }
    }

    private Table BuildTable(TableBlock block, int start, int end, Scope scope)
    {
        var options = scope.Tables;
        var columns = Columns(block, block.Rows[start + 1], options);
        var width = columns.Length;
        var hasHeader = options.HeaderRow && !IsEmpty(block, block.Rows[start]);
        ImmutableArray<TableRow> headers = hasHeader ? [Row(block, block.Rows[start], width, cell => cell >= 0)] : [];
        var rows = ImmutableArray.CreateBuilder<TableRow>(end - start);
        if (!options.HeaderRow)
        {
            rows.Add(Row(block, block.Rows[start], width, cell => options.RowHeaders && cell == 0));
        }

        for (var i = start + 2; i < end; i++)
        {
            rows.Add(Row(block, block.Rows[i], width, cell => options.RowHeaders && cell == 0));
        }

        return new Table(columns, headers, rows.DrainToImmutable(), new TableFormat(scope.Style ?? StyleNames.TableCell, options.Ruled), PlaceOf(block.Rows[start]));
    }

    private ImmutableArray<TableColumn> Columns(TableBlock block, RowLine delimiters, TableOptions options)
    {
        var widths = options.Widths;
        if (!widths.IsEmpty && widths.Length != delimiters.CellCount)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The table has {delimiters.CellCount} columns, but its container gives {widths.Length} widths");
            problems.Add(MarkupDiagnostics.TableWidths, PlaceOf(delimiters), message);
            widths = [];
        }

        var columns = ImmutableArray.CreateBuilder<TableColumn>(delimiters.CellCount);
        for (var i = 0; i < delimiters.CellCount; i++)
        {
            var cell = block[delimiters.FirstCell + i].Span;
            var dashes = text.Text.AsSpan(cell.Start, cell.Length).Trim();
            var alignment = dashes is not [.., ':'] ? Alignment.Left : dashes[0] == ':' ? Alignment.Center : Alignment.Right;
            columns.Add(new TableColumn(widths.IsEmpty ? 1 : widths[i], alignment));
        }

        return columns.MoveToImmutable();
    }

    private TableRow Row(TableBlock block, RowLine row, int width, Func<int, bool> isHeader)
    {
        if (row.CellCount != width)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The row has {row.CellCount} cells in a table of {width} columns");
            problems.Add(MarkupDiagnostics.RowCells, PlaceOf(row), message);
        }

        var cells = ImmutableArray.CreateBuilder<TableCell>(width);
        for (var i = 0; i < width; i++)
        {
            cells.Add(i < row.CellCount ? Cell((CellBlock)block[row.FirstCell + i], isHeader(i)) : new TableCell([], isHeader(i), PlaceOf(row)));
        }

        return new TableRow(cells.MoveToImmutable());
    }

    private TableCell Cell(CellBlock cell, bool isHeader) =>
        new(inlines.Read(cell, InlinePlace.Line), isHeader, text.OriginAt(cell.Span.Start, cell.Span.Length) with { Data = null });

    private static bool IsEmpty(TableBlock block, RowLine row)
    {
        for (var i = 0; i < row.CellCount; i++)
        {
            if (((CellBlock)block[row.FirstCell + i]).Inline?.FirstChild is not null)
            {
                return false;
            }
        }

        return true;
    }

    private Origin PlaceOf(RowLine row) => text.OriginAt(row.Start, 1) with { Data = null };
}
