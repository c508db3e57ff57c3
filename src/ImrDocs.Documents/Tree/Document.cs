// The document tree: what a letter says, before anyone knows where on a page it stands.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;

namespace ImrDocs.Documents.Tree;

/// <summary>
/// A whole letter as blocks and inlines. Every writer reads this one tree; it knows neither case fields nor page
/// positions. Immutable.
/// </summary>
/// <param name="Properties">Title, language and the like.</param>
/// <param name="Styles">Page, margins and named paragraph styles.</param>
/// <param name="Furniture">Running headers and footers.</param>
/// <param name="Body">The letter itself, in reading order.</param>
public sealed record Document(
    DocumentProperties Properties,
    StyleSheet Styles,
    PageFurniture Furniture,
    ImmutableArray<Block> Body);
