// The measures of a font as PDF wants them.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>Writes entries of the font descriptor (ISO 32000-1, 9.8).</summary>
internal static class FontDescriptor
{
    private const int Serif = 1 << 1;
    private const int Symbolic = 1 << 2;
    private const int Italic = 1 << 6;
    private const int LastSerifClass = 7;

    /// <summary>All required entries but those that name the font and its file.</summary>
    public static byte[] Entries(FontFace face)
    {
        var metrics = face.Metrics;
        var flags = Symbolic // Glyphs are chosen by index, not through a standard Latin encoding.
            | (metrics.FamilyClass is >= 1 and <= LastSerifClass ? Serif : 0)
            | (metrics.ItalicAngle != 0 ? Italic : 0);
        var output = new PdfBuffer();
        output.Write("/Flags "u8).WriteInteger(flags).Write("/FontBBox["u8);
        foreach (var edge in (ReadOnlySpan<int>)[metrics.XMin, metrics.YMin, metrics.XMax, metrics.YMax])
        {
            WriteGlyphSpace(output, edge, metrics);
            output.Write((byte)' ');
        }

        output.Write("]/ItalicAngle "u8).WriteThousandths((metrics.ItalicAngle * 1000L) >> 16).Write("/Ascent "u8);
        WriteGlyphSpace(output, metrics.Ascent, metrics);
        WriteGlyphSpace(output.Write("/Descent "u8), metrics.Descent, metrics);
        WriteGlyphSpace(output.Write("/CapHeight "u8), metrics.CapHeight, metrics);
        return output.Write("/StemV "u8).WriteInteger(StemThickness(metrics.Weight)).ToArray();
    }

    private static void WriteGlyphSpace(PdfBuffer output, int fontUnits, FontMetrics metrics) =>
        output.WriteThousandths(PdfUnits.GlyphSpaceThousandths(fontUnits, metrics.UnitsPerEm));

    /// <summary>
    /// TrueType fonts do not say how thick their stems are; the usual estimate from the weight. Viewers need it only
    /// to imitate a font that is not embedded.
    /// </summary>
    private static int StemThickness(int weight) => 50 + (weight * weight / (65 * 65));
}
