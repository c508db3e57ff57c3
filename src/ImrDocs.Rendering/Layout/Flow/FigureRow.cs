// A picture as a row.
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>A picture on a line of its own.</summary>
internal sealed class FigureRow : FlowRow
{
    public required int X { get; init; }

    public required int Width { get; init; }

    public required string ImageName { get; init; }

    /// <summary>Its <see cref="StructureType.Figure"/> element.</summary>
    public required StructureElement Element { get; init; }
}
