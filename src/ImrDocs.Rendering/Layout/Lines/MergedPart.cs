// One of several inlines that a stretch shows.
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>Where the text of an inline begins in the <see cref="ShapedText"/>.</summary>
internal readonly record struct MergedPart(int Start, Inline Source);
