// A rectangle of a page.
namespace ImrDocs.Rendering.Pages;

/// <summary>A rectangle of a page, in EMU from the paper's top left corner, y downwards.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
public readonly record struct PageBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>The smallest rectangle around this one and another.</summary>
    public PageBox Around(PageBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>This rectangle without a margin of some width at the sides and another above and below.</summary>
    public PageBox Within(int sides, int aboveAndBelow) => new(Left + sides, Top + aboveAndBelow, Right - sides, Bottom - aboveAndBelow);

    /// <summary>Whether this rectangle and another have more than an edge in common.</summary>
    public bool Meets(PageBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
