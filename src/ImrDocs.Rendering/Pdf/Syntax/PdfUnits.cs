// From the lengths of layout to the lengths of PDF.
namespace ImrDocs.Rendering.Pdf.Syntax;

/// <summary>Lengths in thousandths of a point, the finest that is written (a third of a micrometre).</summary>
internal static class PdfUnits
{
    /// <summary>Thousandths of a point nearest to a length in EMU (12,700 a point, so 12.7 a thousandth).</summary>
    public static int Thousandths(int emu) => (int)FloorDivide((emu * 10L) + 63, 127);

    /// <summary>
    /// Glyph space (ISO 32000-1, 9.2.4: thousandths of the type size) in thousandths, nearest to a distance in font
    /// units. Over a full line of text the rounding adds up to less than a thousandth of a point.
    /// </summary>
    public static long GlyphSpaceThousandths(int fontUnits, int unitsPerEm) =>
        FloorDivide((fontUnits * 2_000_000L) + unitsPerEm, 2 * unitsPerEm);

    private static long FloorDivide(long value, long divisor)
    {
        var (quotient, rest) = Math.DivRem(value, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
