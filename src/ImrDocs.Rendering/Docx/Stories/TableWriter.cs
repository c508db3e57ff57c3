// Writes tables, and columns side by side.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Docx.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>Writes tables of fixed layout (ECMA-376 part 1, 17.4): their widths are the letter's, not Word's guess.</summary>
internal sealed class TableWriter(StoryWriter story, XmlBuffer xml, WordStyles styles)
{
    public void Write(Table table, Flow flow)
    {
        story.BeginTable();
        var widths = Widths(table.Columns.AsSpan(), static column => column.Width, flow);
        var hasRowHeaders = table.Rows.Length > 0 && table.Rows.All(row => row.Cells is [{ IsHeader: true }, ..]);
        BeginTable(
            table.Format.Ruled ? SpecialStyles.TableGridId : SpecialStyles.TableNormalId,
            widths,
            flow,
            (table.HeaderRows.Length > 0, hasRowHeaders));
        foreach (var row in table.HeaderRows)
        {
            WriteRow(table, row, widths, isHeader: true, flow with { WithNext = true });
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            WriteRow(table, table.Rows[i], widths, isHeader: false, flow.Part(isLast: i == table.Rows.Length - 1));
        }

        EndTable();
    }

    /// <summary>Writes columns as a table of one row that shows no rules and is no table to a reader.</summary>
    public void Write(Columns columns, Flow flow)
    {
        story.BeginTable();
        var widths = Widths(columns.Items.AsSpan(), static column => column.Width, flow);
        BeginTable(SpecialStyles.ColumnsId, widths, flow, (FirstRow: false, FirstColumn: false));
        xml.Write("<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);
        for (var i = 0; i < columns.Items.Length; i++)
        {
            BeginCell(widths[i]);
            story.WriteContainer(columns.Items[i].Blocks, flow with { Width = widths[i], ListDepth = 0 });
            xml.Write("</w:tc>"u8);
        }

        xml.Write("</w:tr>"u8);
        EndTable();
    }

    private void WriteRow(Table table, TableRow row, ReadOnlySpan<int> widths, bool isHeader, Flow flow)
    {
        xml.Write("<w:tr><w:trPr><w:cantSplit/>"u8);
        if (isHeader)
        {
            xml.Write("<w:tblHeader/>"u8);
        }

        xml.Write("</w:trPr>"u8);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            BeginCell(widths[i]);
            story.WriteParagraph(
                new ParagraphProperties(styles[table.Format.Style]) { Alignment = table.Columns[i].Alignment, KeepNext = flow.WithNext },
                row.Cells[i].Inlines);
            xml.Write("</w:tc>"u8);
        }

        xml.Write("</w:tr>"u8);
    }

    private void BeginTable(string style, ReadOnlySpan<int> widths, Flow flow, (bool FirstRow, bool FirstColumn) headers)
    {
        var total = 0;
        foreach (var width in widths)
        {
            total += width;
        }

        var indent = flow.ListDepth * WordStyles.ListIndent;
        xml.Write($"""<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{WordUnits.Twips(total)}" w:type="dxa"/>""");
        if (indent > 0)
        {
            xml.Write($"""<w:tblInd w:w="{WordUnits.Twips(indent)}" w:type="dxa"/>""");
        }

        xml.Write("""<w:tblLayout w:type="fixed"/>"""u8);
        xml.Write($"""<w:tblLook w:val="{Look(headers)}" w:firstRow="{One(headers.FirstRow)}" w:lastRow="0" w:firstColumn="{One(headers.FirstColumn)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>""");
        foreach (var width in widths)
        {
            xml.Write($"""<w:gridCol w:w="{WordUnits.Twips(width)}"/>""");
        }

        xml.Write("</w:tblGrid>"u8);
    }

    private void EndTable()
    {
        xml.Write("</w:tbl>"u8);
        story.EndTable();
    }

    private void BeginCell(int width) =>
        xml.Write($"""<w:tc><w:tcPr><w:tcW w:w="{WordUnits.Twips(width)}" w:type="dxa"/></w:tcPr>""");

    /// <summary>Widths in EMU, whole twips each, that add up to what is available but for less than a twip.</summary>
    private static int[] Widths<T>(ReadOnlySpan<T> columns, Func<T, int> share, Flow flow)
    {
        const int EmuPerTwip = 635;
        var available = (flow.Width - (flow.ListDepth * WordStyles.ListIndent)) / EmuPerTwip;
        long shares = 0;
        foreach (var column in columns)
        {
            shares += share(column);
        }

        var widths = new int[columns.Length];
        var (left, sum) = (0L, 0L);
        for (var i = 0; i < widths.Length; i++)
        {
            sum += share(columns[i]);
            var right = available * sum / shares;
            widths[i] = (int)(right - left) * EmuPerTwip;
            left = right;
        }

        return widths;
    }

    /// <summary>The bits of 17.4.56 that say which cells are headers, as readers before 2010 want them.</summary>
    private static string Look((bool FirstRow, bool FirstColumn) headers) => headers switch
    {
        (true, true) => "06A0",
        (true, false) => "0620",
        (false, true) => "0680",
        _ => "0600",
    };

    private static int One(bool value) => value ? 1 : 0;
}
