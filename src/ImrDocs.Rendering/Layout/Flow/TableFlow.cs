// Turns tables into rows.
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>
/// Turns tables into rows that stand on one page each. A row higher than a page becomes one slice a line, so that it
/// flows over pages as a paragraph does.
/// </summary>
internal sealed class TableFlow(StyleSheet styles, ParagraphFlow paragraphs, StructureBuilder structure, int pageHeight)
{
    /// <summary>Room left and right of a cell's text: Word's default of 0.075 inch.</summary>
    private const int SidePadding = 68_580;

    /// <summary>Room above and below a cell's text: 2 points.</summary>
    private const int TopPadding = 25_400;

    public void Add(Table table, Area area, RowList rows)
    {
        var shares = new int[table.Columns.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = table.Columns[i].Width;
        }

        var layout = new TableLayout { Edges = area.Split(shares), Ruled = table.Format.Ruled };
        var element = structure.Parent.Add(StructureType.Table);
        foreach (var row in table.HeaderRows)
        {
            AddRow(table, row, isHeader: true, layout, element, rows);
            rows.KeepNext(KeepRule.WithHeading);
        }

        foreach (var row in table.Rows)
        {
            AddRow(table, row, isHeader: false, layout, element, rows);
        }

        // Repeating a header that fills half a page would leave no room for the rows.
        if (layout.RepeatedHeight > pageHeight / 2)
        {
            layout.RepeatedRows.Clear();
            layout.RepeatedHeight = 0;
        }

        rows.EndBlock(styles[StyleNames.Body].SpaceAfter);
    }

    private void AddRow(
        Table table, TableRow row, bool isHeader, TableLayout layout, StructureElement tableElement, RowList rows)
    {
        var rowElement = tableElement.Add(StructureType.TR);
        var count = Math.Min(row.Cells.Length, table.Columns.Length);
        var cells = new LineRow[count][];
        for (var i = 0; i < count; i++)
        {
            cells[i] = SetCell(table, row.Cells[i], i, isHeader, layout, rowElement);
        }

        var style = styles[table.Format.Style];
        var height = style.SpaceBefore + style.SpaceAfter + (2 * TopPadding) + (Deepest(cells) * ParagraphFlow.LineHeight(style));
        if (height > pageHeight)
        {
            AddSlices(cells, layout, isHeader, style, rows);
            return;
        }

        var box = new TableRowBox
        {
            Table = layout,
            IsHeader = isHeader,
            Height = height,
            Cells = Stack(cells, TopPadding + style.SpaceBefore),
        };
        rows.Add(box);
        if (isHeader)
        {
            layout.RepeatedRows.Add(box);
            layout.RepeatedHeight += height;
        }
    }

    private LineRow[] SetCell(
        Table table, TableCell cell, int column, bool isHeader, TableLayout layout, StructureElement rowElement)
    {
        var element = isHeader || cell.IsHeader
            ? rowElement.Add(StructureType.TH, scope: isHeader ? TableScope.Column : TableScope.Row)
            : rowElement.Add(StructureType.TD);
        if (cell.Inlines.IsEmpty)
        {
            return [];
        }

        // Without rules, the text of the outermost columns is flush with the text around the table.
        var left = column == 0 && !layout.Ruled ? 0 : SidePadding;
        var right = column == table.Columns.Length - 1 && !layout.Ruled ? 0 : SidePadding;
        var area = new Area(layout.Edges[column] + left, layout.Edges[column + 1] - layout.Edges[column] - left - right);
        var style = styles[table.Format.Style];
        var setting = new TextSetting(
            isHeader || cell.IsHeader ? style with { Bold = true } : style, table.Columns[column].Alignment, area);
        return paragraphs.SetLines(cell.Inlines, setting, element, cell.Origin, markers: []);
    }

    private static CellLine[][] Stack(LineRow[][] cells, int top) => Array.ConvertAll(cells, cell =>
    {
        var lines = new CellLine[cell.Length];
        for (var i = 0; i < cell.Length; i++)
        {
            lines[i] = new CellLine(cell[i], top + (i * cell[i].Height));
        }

        return lines;
    });

    private static void AddSlices(LineRow[][] cells, TableLayout layout, bool isHeader, ParagraphStyle style, RowList rows)
    {
        var count = Deepest(cells);
        for (var i = 0; i < count; i++)
        {
            var above = i == 0 ? TopPadding + style.SpaceBefore : 0;
            var below = i == count - 1 ? TopPadding + style.SpaceAfter : 0;
            var slice = Array.ConvertAll(cells, cell => i < cell.Length ? new[] { cell[i] } : []);
            var box = new TableRowBox
            {
                Table = layout,
                IsHeader = isHeader,
                ContinuesRow = i > 0,
                Height = above + ParagraphFlow.LineHeight(style) + below,
                Cells = Stack(slice, above),
            };
            rows.Add(box, keep: i > 0 && (i == 1 || i == count - 1) ? KeepRule.Lines : KeepRule.None);
        }
    }

    private static int Deepest(LineRow[][] cells)
    {
        var most = 0;
        foreach (var cell in cells)
        {
            most = Math.Max(most, cell.Length);
        }

        return most;
    }
}
