// Page, margins and named paragraph styles of a letter.
using System.Collections.Immutable;

namespace ImrDocs.Documents.Styles;

/// <summary>The looks of a letter: data of the template set, not code.</summary>
/// <param name="Page">Paper and margins.</param>
/// <param name="Styles">Paragraph styles by name; the names in <see cref="StyleNames"/> are always there.</param>
public sealed record StyleSheet(PageFormat Page, ImmutableDictionary<string, ParagraphStyle> Styles)
{
    /// <summary>Places on the first page by name, for what must stand at a fixed place of the paper.</summary>
    public ImmutableDictionary<string, FrameBox> Frames { get; init; } = ImmutableDictionary<string, FrameBox>.Empty;

    /// <summary>The style of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such style; the markup reader refuses unknown names first.</exception>
    public ParagraphStyle this[string name] => Styles[name];
}
