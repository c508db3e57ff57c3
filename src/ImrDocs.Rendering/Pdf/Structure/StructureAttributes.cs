// What structure elements say beyond their type.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Structure;

/// <summary>Writes alternative texts, attribute objects and languages (ISO 32000-1, 14.9.3, 14.8.5 and 14.9.2).</summary>
internal static class StructureAttributes
{
    /// <summary>Writes the entries <c>Lang</c>, <c>Alt</c> and <c>A</c> where the element has any.</summary>
    public static void Write(PdfBuffer output, StructureElement element, PdfBox? box)
    {
        if (element.Language is { } language)
        {
            output.Write("/Lang"u8).WriteTextString(language);
        }

        if (element.AlternativeText is { } text)
        {
            output.Write("/Alt"u8).WriteTextString(text);
        }

        if (element.Scope is { } scope)
        {
            // ISO 14289-1, 7.5: headers of a table are found by Scope.
            output.Write(scope == TableScope.Column ? "/A<</O/Table/Scope/Column>>"u8 : "/A<</O/Table/Scope/Row>>"u8);
        }
        else if (element.Numbering is { } numbering)
        {
            output.Write(numbering == ListNumbering.Decimal
                ? "/A<</O/List/ListNumbering/Decimal>>"u8
                : "/A<</O/List/ListNumbering/Disc>>"u8);
        }
        else if (box is { } place)
        {
            place.WriteTo(output.Write("/A<</O/Layout/Placement/Block/BBox"u8)).Write(">>"u8);
        }
    }
}
