// What surrounds a block being written.
using ImrDocs.Documents.Styles;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>The place a block stands in: how wide, how deep in lists, and what must stay on a page with it.</summary>
/// <param name="Width">From the container's left edge to its right edge, in EMU.</param>
internal readonly record struct Flow(int Width)
{
    /// <summary>Number of lists around the block.</summary>
    public int ListDepth { get; init; }

    /// <summary>Left edge of the text of the list around the block, in EMU from the container's left edge; 0 outside lists.</summary>
    public int Indent { get; init; }

    /// <summary>Left edge of the markers of the list around the block, in EMU from the container's left edge.</summary>
    public int MarkerIndent { get; init; }

    /// <summary>The place of the first page in which the block stands; null in the flow.</summary>
    public FrameBox? Frame { get; init; }

    /// <summary>Whether the block stands on one page where one page can hold it.</summary>
    public bool Together { get; init; }

    /// <summary>Whether the last paragraph of the block stands on the page of what follows the block.</summary>
    public bool WithNext { get; init; }

    /// <summary>The place of a part of the block.</summary>
    public Flow Part(bool isLast) => this with { WithNext = isLast ? WithNext : Together };
}
