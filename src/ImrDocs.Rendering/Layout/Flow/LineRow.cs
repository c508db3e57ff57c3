// A line of a paragraph as a row.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Layout.Lines;

namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>A line and the x of its first glyph.</summary>
internal readonly record struct PlacedLine(Line Line, int X);

/// <summary>A line of text, with the markers of the list items that begin on it.</summary>
internal sealed class LineRow : FlowRow
{
    /// <summary>From the row's top to the base line.</summary>
    public required int Baseline { get; init; }

    /// <summary>The line; null for the marker of an item without text.</summary>
    public PlacedLine? Text { get; init; }

    /// <summary>Markers on the same base line, outermost list first.</summary>
    public PlacedLine[] Markers { get; init; } = [];

    /// <summary>The heading whose first line this is, for the outline.</summary>
    public Heading? Heading { get; init; }
}
