// The window envelope that letters are mailed in.
using ImrDocs.Documents.Styles;

namespace ImrDocs.Letters.Templates;

/// <summary>
/// A window envelope and how the letter is folded into it, all in EMU (914,400 an inch). The letter slides inside:
/// only what shows wherever it slides can be read by the mail's machines (Domestic Mail Manual 601.6.3, the tap test).
/// </summary>
/// <param name="Width">Width of the envelope.</param>
/// <param name="Height">Height of the envelope.</param>
/// <param name="WindowLeft">From the envelope's left edge to the window's.</param>
/// <param name="WindowBottom">From the window's bottom edge to the envelope's.</param>
/// <param name="WindowWidth">Width of the window.</param>
/// <param name="WindowHeight">Height of the window.</param>
/// <param name="FoldedHeight">Height of the letter's first panel when it is folded.</param>
/// <param name="Clearance">Room to keep between the address and every edge of the window; an eighth of an inch by the manual.</param>
public sealed record Envelope(
    int Width,
    int Height,
    int WindowLeft,
    int WindowBottom,
    int WindowWidth,
    int WindowHeight,
    int FoldedHeight,
    int Clearance)
{
    /// <summary>
    /// The part of the first panel that shows wherever the letter slides, less the clearance. Its margin is what may
    /// show as well: nothing else of the letter may stand there, or it could be read through the window.
    /// </summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    public FrameBox VisibleArea(int paperWidth)
    {
        var (slideAcross, slideDown) = (Width - paperWidth, Height - FoldedHeight);
        return new FrameBox(
            WindowLeft + Clearance,
            Height - WindowBottom - WindowHeight + Clearance,
            WindowWidth - slideAcross - (2 * Clearance),
            WindowHeight - slideDown - (2 * Clearance),
            slideDown + Clearance);
    }
}
