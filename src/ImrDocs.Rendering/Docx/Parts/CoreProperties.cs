// The core properties part: docProps/core.xml.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Xml;
using static System.Globalization.CultureInfo;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>
/// Writes what a document says about itself (ECMA-376 part 2, 11). Its only date is the letter's own, never the clock's:
/// the same letter is the same file on every day.
/// </summary>
internal static class CoreProperties
{
    public static void Write(XmlBuffer xml, DocumentProperties properties)
    {
        xml.Write(OpcNames.XmlDeclaration);
        xml.Write(
            """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            """u8);
        xml.Write($"<dc:title>{properties.Title}</dc:title>");
        if (properties.Author.Length > 0)
        {
            xml.Write($"<dc:creator>{properties.Author}</dc:creator>");
        }

        xml.Write($"<dc:language>{properties.Language}</dc:language>");
        if (properties.Date is { } date)
        {
            var midnight = date.ToString("yyyy-MM-dd'T00:00:00Z'", InvariantCulture);
            xml.Write($"""<dcterms:created xsi:type="dcterms:W3CDTF">{midnight}</dcterms:created>""");
            xml.Write($"""<dcterms:modified xsi:type="dcterms:W3CDTF">{midnight}</dcterms:modified>""");
        }

        xml.Write("</cp:coreProperties>"u8);
    }
}
