// A place on paper.
namespace ImrDocs.Documents.Styles;

/// <summary>A place on the first page where text stands whatever stands above, in EMU from the paper's top left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width; lines of text are broken to it.</param>
/// <param name="Height">Height; text that is higher is a warning.</param>
/// <param name="MarginAbove">What stays empty above over the whole width of the page.</param>
/// <param name="MarginBelow">What stays empty below over the whole width of the page.</param>
public sealed record FrameBox(int Left, int Top, int Width, int Height, int MarginAbove = 0, int MarginBelow = 0)
{
    /// <summary>Where what stands above must have ended.</summary>
    public int ClearTop => Top - MarginAbove;

    /// <summary>Where what follows may begin.</summary>
    public int ClearBottom => Top + Height + MarginBelow;
}
