// One page and what stands on it.
using System.Collections.Immutable;

namespace ImrDocs.Rendering.Pages;

/// <summary>A page. Lengths are EMU (914,400 an inch) from the paper's top left corner, y downwards.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Width of the paper.</param>
/// <param name="Height">Height of the paper.</param>
/// <param name="Items">What is painted, in reading order; page furniture first (header) and last (footer).</param>
public sealed record Page(int Number, int Width, int Height, ImmutableArray<PageItem> Items)
{
    /// <summary>The frames on it; empty but on a first page.</summary>
    public ImmutableArray<FramePlace> Frames { get; init; } = [];
}
