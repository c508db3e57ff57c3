// A rectangle on a page.
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Pdf.Syntax;

/// <summary>A rectangle (ISO 32000-1, 7.9.5) in thousandths of a point from the paper's lower left corner.</summary>
internal readonly record struct PdfBox(int Left, int Bottom, int Right, int Top)
{
    /// <summary>Turns a rectangle of layout, measured from the paper's top in EMU.</summary>
    public static PdfBox Of(Page page, int x, int y, int width, int height) => new(
        PdfUnits.Thousandths(x),
        PdfUnits.Thousandths(page.Height - y - height),
        PdfUnits.Thousandths(x + width),
        PdfUnits.Thousandths(page.Height - y));

    /// <summary>The smallest rectangle around two.</summary>
    public PdfBox Around(PdfBox other) => new(
        Math.Min(Left, other.Left),
        Math.Min(Bottom, other.Bottom),
        Math.Max(Right, other.Right),
        Math.Max(Top, other.Top));

    /// <summary>Writes <c>[left bottom right top]</c>.</summary>
    public PdfBuffer WriteTo(PdfBuffer buffer) =>
        buffer.Write((byte)'[').WriteThousandths(Left).Write((byte)' ').WriteThousandths(Bottom).Write((byte)' ')
            .WriteThousandths(Right).Write((byte)' ').WriteThousandths(Top).Write((byte)']');
}
