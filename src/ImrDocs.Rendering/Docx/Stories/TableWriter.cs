// Writes tables, and columns side by side.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>Writes tables of fixed layout (ECMA-376 part 1, 17.4): their widths are the letter's, not Word's guess.</summary>
internal sealed class TableWriter(StoryWriter story, XmlBuffer xml, WordStyles styles)
{
    /// <summary>Room between columns side by side, in EMU: a quarter of an inch, as in the PDF.</summary>
    private const int Gutter = 228_600;

    public void Write(Table table, Flow flow)
    {
        story.BeginTable();
        var indent = flow.Indent;
        var widths = Widths(table.Columns.AsSpan(), static column => column.Width, flow.Width - indent);
        if (!table.Format.Ruled)
        {
            // Without rules, the text of the outermost columns is flush with the text around the table.
            widths[0] += SpecialStyles.SidePadding;
            widths[^1] += SpecialStyles.SidePadding;
            indent -= SpecialStyles.SidePadding;
        }

        BeginTable(table.Format.Ruled ? SpecialStyles.TableGridId : SpecialStyles.TableNormalId, widths, indent, Look(table));
        foreach (var row in table.HeaderRows)
        {
            WriteRow(table, row, widths, isHeader: true, keepNext: true);
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            var keepNext = flow.Part(isLast: i == table.Rows.Length - 1).WithNext;
            WriteRow(table, table.Rows[i], widths, isHeader: false, keepNext);
        }

        EndTable(spaceBelow: styles.Body.Look.SpaceAfter);
    }

    /// <summary>Writes columns as a table of one row that shows no rules and has no headers.</summary>
    public void Write(Columns columns, Flow flow)
    {
        story.BeginTable();
        var widths = Widths(columns.Items.AsSpan(), static column => column.Width, flow.Width - flow.Indent + Gutter);
        widths[^1] -= Gutter;
        BeginTable(SpecialStyles.ColumnsId, widths, flow.Indent, look: default);
        xml.Write("<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);
        for (var i = 0; i < columns.Items.Length; i++)
        {
            var gap = i < columns.Items.Length - 1 ? Gutter : 0;
            BeginCell(widths[i], gap);
            story.WriteContainer(columns.Items[i].Blocks, flow with { Width = widths[i] - gap, ListDepth = 0, Indent = 0 });
            xml.Write("</w:tc>"u8);
        }

        xml.Write("</w:tr>"u8);
        EndTable(spaceBelow: 0);
    }

    /// <summary>Writes a row, which is split over pages only where a page cannot hold it.</summary>
    private void WriteRow(Table table, TableRow row, ReadOnlySpan<int> widths, bool isHeader, bool keepNext)
    {
        xml.Write("<w:tr><w:trPr><w:cantSplit/>"u8);
        xml.Write(isHeader ? "<w:tblHeader/></w:trPr>"u8 : "</w:trPr>"u8);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            BeginCell(widths[i]);
            story.WriteParagraph(
                new ParagraphProperties(styles[table.Format.Style]) { Alignment = table.Columns[i].Alignment, KeepNext = keepNext },
                row.Cells[i].Inlines,
                isHeader || row.Cells[i].IsHeader ? Emphasis.Bold : Emphasis.None);
            xml.Write("</w:tc>"u8);
        }

        xml.Write("</w:tr>"u8);
    }

    private void BeginTable(string style, ReadOnlySpan<int> widths, int indent, TableLook look)
    {
        var total = 0;
        foreach (var width in widths)
        {
            total += width;
        }

        xml.Write($"""<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{WordUnits.Twips(total)}" w:type="dxa"/>""");
        if (indent != 0)
        {
            xml.Write($"""<w:tblInd w:w="{WordUnits.Twips(indent)}" w:type="dxa"/>""");
        }

        xml.Write("""<w:tblLayout w:type="fixed"/>"""u8);
        look.Write(xml);
        xml.Write("</w:tblPr><w:tblGrid>"u8);
        foreach (var width in widths)
        {
            xml.Write($"""<w:gridCol w:w="{WordUnits.Twips(width)}"/>""");
        }

        xml.Write("</w:tblGrid>"u8);
    }

    private void EndTable(int spaceBelow)
    {
        xml.Write("</w:tbl>"u8);
        story.EndTable(spaceBelow);
    }

    private void BeginCell(int width, int gap = 0)
    {
        xml.Write($"""<w:tc><w:tcPr><w:tcW w:w="{WordUnits.Twips(width)}" w:type="dxa"/>""");
        if (gap > 0)
        {
            xml.Write($"""<w:tcMar><w:right w:w="{WordUnits.Twips(gap)}" w:type="dxa"/></w:tcMar>""");
        }

        xml.Write("</w:tcPr>"u8);
    }

    /// <summary>Which cells are headers; a table whose first cells all are has row headers.</summary>
    private static TableLook Look(Table table)
    {
        var rowHeaders = table.Rows.Length > 0;
        foreach (var row in table.Rows)
        {
            rowHeaders &= row.Cells is [{ IsHeader: true }, ..];
        }

        return new TableLook(table.HeaderRows.Length > 0, rowHeaders);
    }

    /// <summary>Splits a width by shares; each column's edges are whole twips, so that nothing adds up wrongly.</summary>
    private static int[] Widths<T>(ReadOnlySpan<T> columns, Func<T, int> share, int available)
    {
        long all = 0;
        foreach (var column in columns)
        {
            all += Math.Max(1, share(column));
        }

        var widths = new int[columns.Length];
        var (left, sum) = (0, 0L);
        for (var i = 0; i < widths.Length; i++)
        {
            sum += Math.Max(1, share(columns[i]));
            var right = WordUnits.WholeTwips((int)(available * sum / all));
            widths[i] = right - left;
            left = right;
        }

        return widths;
    }
}
