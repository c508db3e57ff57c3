// What text is set in, before emphasis.
using ImrDocs.Documents.Styles;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>Family, size and weight of the text of a paragraph; emphasis comes on top.</summary>
internal readonly record struct TextLook(Typeface Typeface, int Size, bool Bold, bool Italic)
{
    public static TextLook Of(ParagraphStyle style) => new(style.Typeface, style.Size, style.Bold, style.Italic);
}
