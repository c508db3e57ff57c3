namespace ImrDocs.Rendering.Fonts;

/// <summary>One TrueType font: its characters, its metrics and its outlines. Immutable and thread-safe.</summary>
public sealed class FontFace
{
}
