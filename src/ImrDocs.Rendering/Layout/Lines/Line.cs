// A line of shaped text.
namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>A line of a paragraph.</summary>
/// <param name="Start">Its first UTF-16 unit in the <see cref="ShapedText"/>.</param>
/// <param name="End">Behind its last unit, the spaces at which it was broken included.</param>
/// <param name="Width">Width in EMU up to the last character that is no space.</param>
/// <param name="FirstStretch">Index of the stretch that its first unit belongs to, or the next one after a gap.</param>
internal readonly record struct Line(int Start, int End, int Width, int FirstStretch);
