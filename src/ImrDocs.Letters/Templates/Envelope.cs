// The window envelope that letters are mailed in.
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Barcodes.IntelligentMail;
using ImrDocs.Rendering.Pages;

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
    /// <summary>Name of the frame that shows through the window.</summary>
    public const string AddressFrame = "address-window";

    /// <summary>Room between a barcode and the edges of the window at its sides: 0.125 inch (Domestic Mail Manual 202.5).</summary>
    private const int BarcodeSides = 914_400 / 8;

    /// <summary>Room above and below a barcode: 0.028 inch (the same).</summary>
    private const int BarcodeAboveAndBelow = 914_400 * 28 / 1000;

    /// <summary>Half a point: accents on capitals, such as those of Vietnamese, stand higher than their line.</summary>
    private const int AccentRoom = 12_700 / 2;

    /// <summary>How far the letter can slide from side to side.</summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    public int SlideAcross(int paperWidth) => Width - paperWidth;

    /// <summary>How far the letter can slide up and down.</summary>
    public int SlideDown => Height - FoldedHeight;

    /// <summary>The part of the paper that shows in the window wherever the letter slides.</summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    public PageBox AlwaysShown(int paperWidth) => new(
        WindowLeft,
        Height - WindowBottom - WindowHeight,
        WindowLeft + WindowWidth - SlideAcross(paperWidth),
        Height - WindowBottom - SlideDown);

    /// <summary>The part of the paper that can show in the window: nothing but the address may stand there.</summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    public PageBox EverShown(int paperWidth) => new(
        WindowLeft - SlideAcross(paperWidth),
        Height - WindowBottom - WindowHeight - SlideDown,
        WindowLeft + WindowWidth,
        Height - WindowBottom);

    /// <summary>Where the address may stand: in sight wherever the letter slides, and clear of the window's edges and of the barcode.</summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    /// <param name="hasBarcode">Whether a barcode stands above the address.</param>
    public PageBox AddressArea(int paperWidth, bool hasBarcode)
    {
        var area = AlwaysShown(paperWidth).Within(Clearance, Clearance);
        return hasBarcode
            ? area with { Top = Math.Max(area.Top, BarcodeArea(paperWidth).Bottom + BarcodeAboveAndBelow) }
            : area;
    }

    /// <summary>Where the barcode stands: at the top of what is always in sight, on the left.</summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    public PageBox BarcodeArea(int paperWidth)
    {
        var shown = AlwaysShown(paperWidth).Within(BarcodeSides, BarcodeAboveAndBelow);
        return new PageBox(shown.Left, shown.Top, shown.Left + IntelligentMailBarcode.Width, shown.Top + IntelligentMailBarcode.FullHeight);
    }

    /// <summary>Whether a barcode has its place and the room around it that the mail's machines need.</summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    public bool HoldsBarcode(int paperWidth) =>
        BarcodeArea(paperWidth).Right <= AlwaysShown(paperWidth).Right - BarcodeSides;

    /// <summary>
    /// The frame of the address. Its margins reach to where the window can come: nothing else of the letter may stand
    /// there, or it could be read through the window.
    /// </summary>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    /// <param name="hasBarcode">Whether a barcode stands above the address.</param>
    public FrameBox VisibleArea(int paperWidth, bool hasBarcode = false)
    {
        var (area, shown) = (AddressArea(paperWidth, hasBarcode), EverShown(paperWidth));
        var top = area.Top + AccentRoom;
        return new FrameBox(area.Left, top, area.Right - area.Left, area.Bottom - top, top - shown.Top, shown.Bottom - area.Bottom);
    }
}
