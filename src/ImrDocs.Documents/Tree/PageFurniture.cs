// Running headers and footers.
using System.Collections.Immutable;

namespace ImrDocs.Documents.Tree;

/// <summary>What stands in the margins of pages. Each part may be empty.</summary>
public sealed record PageFurniture
{
    /// <summary>No furniture at all.</summary>
    public static PageFurniture None { get; } = new();

    /// <summary>Header of the first page.</summary>
    public ImmutableArray<Block> FirstHeader { get; init; } = [];

    /// <summary>Header of every later page.</summary>
    public ImmutableArray<Block> Header { get; init; } = [];

    /// <summary>Footer of the first page.</summary>
    public ImmutableArray<Block> FirstFooter { get; init; } = [];

    /// <summary>Footer of every later page.</summary>
    public ImmutableArray<Block> Footer { get; init; } = [];

    /// <summary>A word that stands large and pale behind the text of every page; null for none.</summary>
    public TextInline? Watermark { get; init; }
}
