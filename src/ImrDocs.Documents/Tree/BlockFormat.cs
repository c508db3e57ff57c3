// How a block looks, by name.
using ImrDocs.Documents.Styles;

namespace ImrDocs.Documents.Tree;

/// <summary>Style and alignment of a block.</summary>
/// <param name="Style">Name of a paragraph style of the document's <see cref="StyleSheet"/>.</param>
/// <param name="Alignment">Overrides the style's alignment when given.</param>
public sealed record BlockFormat(string Style, Alignment? Alignment = null);
