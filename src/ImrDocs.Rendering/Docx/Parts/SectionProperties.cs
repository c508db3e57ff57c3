// Page size, margins and furniture of the document's one section.
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>Writes the section properties that end the body (ECMA-376 part 1, 17.6.17).</summary>
internal static class SectionProperties
{
    public static byte[] Create(PageFormat page)
    {
        using var xml = new XmlBuffer();
        xml.Write("<w:sectPr>"u8);
        foreach (var furniture in FurniturePart.All)
        {
            xml.Write($"""<w:{furniture.Kind}Reference w:type="{furniture.Pages}" r:id="{furniture.Name}"/>""");
        }

        xml.Write($"""<w:pgSz w:w="{WordUnits.Twips(page.Width)}" w:h="{WordUnits.Twips(page.Height)}" """);
        xml.Write(page.Width > page.Height ? """w:orient="landscape"/>"""u8 : "/>"u8);
        xml.Write($"""<w:pgMar w:top="{WordUnits.Twips(page.MarginTop)}" w:right="{WordUnits.Twips(page.MarginRight)}" """);
        xml.Write($"""w:bottom="{WordUnits.Twips(page.MarginBottom)}" w:left="{WordUnits.Twips(page.MarginLeft)}" """);
        xml.Write($"""w:header="{WordUnits.Twips(page.HeaderDistance)}" w:footer="{WordUnits.Twips(page.FooterDistance)}" w:gutter="0"/>""");
        xml.Write("<w:titlePg/></w:sectPr>"u8);
        return xml.Written.ToArray();
    }
}
