// Paper and margins.
namespace ImrDocs.Documents.Styles;

/// <summary>Paper size and margins, all in EMU (914,400 an inch, 12,700 a point).</summary>
/// <param name="Width">Width of the paper; US Letter is 7,772,400.</param>
/// <param name="Height">Height of the paper; US Letter is 10,058,400.</param>
/// <param name="MarginTop">From the paper's top to the body; the header stands inside it.</param>
/// <param name="MarginRight">Right margin.</param>
/// <param name="MarginBottom">From the body to the paper's bottom; the footer stands inside it.</param>
/// <param name="MarginLeft">Left margin.</param>
/// <param name="HeaderDistance">From the paper's top to the header's top.</param>
/// <param name="FooterDistance">From the footer's bottom to the paper's bottom.</param>
public sealed record PageFormat(
    int Width,
    int Height,
    int MarginTop,
    int MarginRight,
    int MarginBottom,
    int MarginLeft,
    int HeaderDistance,
    int FooterDistance)
{
    /// <summary>Width between the side margins, in EMU.</summary>
    public int BodyWidth => Width - MarginLeft - MarginRight;

    /// <summary>Height between the top and bottom margins, in EMU.</summary>
    public int BodyHeight => Height - MarginTop - MarginBottom;
}
