// The shaped text of one paragraph.
namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>A range of the <see cref="ShapedText"/>.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="FirstStretch">Index of the stretch that begins there or next.</param>
internal readonly record struct TextRange(int Start, int End, int FirstStretch);
