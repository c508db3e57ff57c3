// The font table: word/fontTable.xml.
using DocumentFormat.OpenXml.Wordprocessing;
using FontTable = DocumentFormat.OpenXml.Wordprocessing.Fonts;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>Makes the font table (ECMA-376 part 1, 17.8): each font with its metric twin for readers that lack it.</summary>
internal static class FontTablePart
{
    public static FontTable Create() => new(
        Font(FontNames.Serif, FontNames.SerifTwin, "02020603050405020304", FontFamilyValues.Roman),
        Font(FontNames.Sans, FontNames.SansTwin, "020B0604020202020204", FontFamilyValues.Swiss));

    private static Font Font(string name, string twin, string panose, FontFamilyValues family) => new(
        new AltName { Val = twin },
        new Panose1Number { Val = panose },
        new FontCharSet { Val = "00" },
        new FontFamily { Val = family },
        new Pitch { Val = FontPitchValues.Variable })
    {
        Name = name,
    };
}
