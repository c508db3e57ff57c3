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

/// <summary>
/// Builds tables from lines that begin with <c>|</c>. The first row is a header when one of its cells holds
/// something, be it an empty value; a line of dashes follows it, unless the container says that there is no header.
/// </summary>
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

            blocks.Add(BuildTable(block, start, end, scope));
            start = end;
        }
    }

    private Table BuildTable(TableBlock block, int start, int end, Scope scope)
    {
        var options = scope.Tables;
        var hasDelimiters = end - start > 1 && block.Rows[start + 1].IsDelimiter;
        if (!hasDelimiters && options.HeaderRow && !problems.Has(MarkupDiagnostics.StrayBar))
        {
            // The rest of a table that a row without its first bar has torn in two lacks nothing else.
            problems.Add(MarkupDiagnostics.TableWithoutHeader, PlaceOf(block.Rows[start]), "The table has no line of dashes under its first row");
        }

        var columns = Columns(block, block.Rows[hasDelimiters ? start + 1 : start], hasDelimiters, options);
        var headers = ImmutableArray<TableRow>.Empty;
        var rows = ImmutableArray.CreateBuilder<TableRow>(end - start);
        for (var i = start; i < end; i++)
        {
            var row = block.Rows[i];
            if (i == start && hasDelimiters && options.HeaderRow)
            {
                headers = IsEmpty(block, row) ? headers : [HeaderRow(block, row, columns.Length)];
            }
            else if (i != start + 1 || !hasDelimiters)
            {
                rows.Add(Row(block, row, columns.Length, options.RowHeaders));
            }
        }

        return new Table(columns, headers, rows.DrainToImmutable(), new TableFormat(scope.Style ?? StyleNames.TableCell, options.Ruled), PlaceOf(block.Rows[start]));
    }

    private ImmutableArray<TableColumn> Columns(TableBlock block, RowLine row, bool isDelimiter, TableOptions options)
    {
        var widths = options.Widths;
        if (!widths.IsEmpty && widths.Length != row.CellCount)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The table has {row.CellCount} columns, but its container gives {widths.Length} widths");
            problems.Add(MarkupDiagnostics.TableWidths, PlaceOf(row), message);
            widths = [];
        }

        foreach (var column in options.RowHeaders.Where(column => column > row.CellCount))
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The table has {row.CellCount} columns, but its container names headers in column {column}");
            problems.Add(MarkupDiagnostics.ContainerArguments, PlaceOf(row), message);
        }

        var columns = ImmutableArray.CreateBuilder<TableColumn>(row.CellCount);
        for (var i = 0; i < row.CellCount; i++)
        {
            var alignment = isDelimiter ? AlignmentOf(block[row.FirstCell + i].Span) : Alignment.Left;
            columns.Add(new TableColumn(widths.IsEmpty ? 1 : widths[i], alignment));
        }

        return columns.MoveToImmutable();
    }

    private Alignment AlignmentOf(Markdig.Syntax.SourceSpan cell)
    {
        var dashes = text.Text.AsSpan(cell.Start, cell.Length).Trim();
        return dashes is not [.., ':'] ? Alignment.Left : dashes[0] == ':' ? Alignment.Center : Alignment.Right;
    }

    private TableRow HeaderRow(TableBlock block, RowLine row, int width) =>
        new([.. Cells(block, row, width).Select(cell => cell with { IsHeader = true })]);

    /// <summary>A row in which the cells of some columns are headers, unless they are empty and name nothing.</summary>
    private TableRow Row(TableBlock block, RowLine row, int width, ImmutableArray<int> headerColumns)
    {
        var cells = Cells(block, row, width);
        foreach (var column in headerColumns)
        {
            if (column <= width && cells[column - 1] is { Inlines.IsEmpty: false } cell)
            {
                cells[column - 1] = cell with { IsHeader = true };
            }
        }

        return new TableRow(cells.MoveToImmutable());
    }

    private ImmutableArray<TableCell>.Builder Cells(TableBlock block, RowLine row, int width)
    {
        if (row.CellCount != width)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The row has {row.CellCount} cells in a table of {width} columns");
            problems.Add(MarkupDiagnostics.RowCells, PlaceOf(row), message);
        }

        var cells = ImmutableArray.CreateBuilder<TableCell>(width);
        for (var i = 0; i < width; i++)
        {
            cells.Add(i < row.CellCount ? Cell((CellBlock)block[row.FirstCell + i]) : new TableCell([], IsHeader: false, PlaceOf(row)));
        }

        return cells;
    }

    private TableCell Cell(CellBlock cell) =>
        new(inlines.Read(cell, InlinePlace.Line), IsHeader: false, text.OriginAt(cell.Span.Start, cell.Span.Length) with { Data = null });

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
