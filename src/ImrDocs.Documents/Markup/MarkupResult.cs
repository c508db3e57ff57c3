// What reading letter markup yields.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup;

/// <summary>The parts of a document that letter markup gives; its properties and style sheet come from elsewhere.</summary>
public sealed record MarkupResult
{
    /// <summary>The text of the <c>title</c> container; null when the markup has none.</summary>
    public required string? Title { get; init; }

    /// <summary>Running headers and footers.</summary>
    public required PageFurniture Furniture { get; init; }

    /// <summary>The letter itself.</summary>
    public required ImmutableArray<Block> Body { get; init; }

    /// <summary>Every problem found, in the order of reading; the letter is to be refused when one is an error.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}
