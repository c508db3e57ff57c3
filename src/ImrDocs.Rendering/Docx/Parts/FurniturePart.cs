// The header and footer parts.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>
/// A header or footer part. Every document has all four, empty or not, so that what names them never varies.
/// </summary>
/// <param name="Name">Name of its part and of the relationship to it.</param>
/// <param name="IsHeader">Whether it is a header; else a footer.</param>
/// <param name="Pages">The pages it stands on: <c>first</c>, or <c>default</c> for all others.</param>
/// <param name="Blocks">Its blocks in a document's furniture.</param>
internal sealed record FurniturePart(
    string Name, bool IsHeader, string Pages, Func<PageFurniture, ImmutableArray<Block>> Blocks)
{
    public static ImmutableArray<FurniturePart> All { get; } =
    [
        new("header1", IsHeader: true, "first", furniture => furniture.FirstHeader),
        new("header2", IsHeader: true, "default", furniture => furniture.Header),
        new("footer1", IsHeader: false, "first", furniture => furniture.FirstFooter),
        new("footer2", IsHeader: false, "default", furniture => furniture.Footer),
    ];

    /// <summary>What names of relationships, content types and references call it.</summary>
    public string Kind => IsHeader ? "header" : "footer";
}
