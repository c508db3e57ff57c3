// Which cells of a table are headers.
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>What Word and screen readers take for headers of a table (ECMA-376 part 1, 17.4.56).</summary>
/// <param name="FirstRow">Whether the first row names the columns.</param>
/// <param name="FirstColumn">Whether the first column names the rows.</param>
internal readonly record struct TableLook(bool FirstRow, bool FirstColumn)
{
    public void Write(XmlBuffer xml)
    {
        // The bits say the same to readers older than the attributes; 0x0600 is no banding.
        var bits = (FirstRow, FirstColumn) switch
        {
            (true, true) => "06A0",
            (true, false) => "0620",
            (false, true) => "0680",
            _ => "0600",
        };
        xml.Write($"""<w:tblLook w:val="{bits}" w:firstRow="{One(FirstRow)}" w:lastRow="0" """);
        xml.Write($"""w:firstColumn="{One(FirstColumn)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>""");
    }

    private static int One(bool value) => value ? 1 : 0;
}
