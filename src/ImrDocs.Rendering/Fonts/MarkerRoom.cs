// How far the text of list items stands behind their markers.
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Fonts;

/// <summary>
/// The room for the markers of a list, which pages and Word documents share: one and a half ems, which hold a bullet or
/// a number of one digit, or else the widest marker of the list and half an em.
/// </summary>
internal static class MarkerRoom
{
    /// <summary>From the left edge of a list's markers to that of its text, in EMU.</summary>
    /// <param name="list">The list.</param>
    /// <param name="style">The style of its markers.</param>
    /// <param name="fonts">The fonts.</param>
    public static int Of(ListBlock list, ParagraphStyle style, FontSet fonts)
    {
        var room = (long)style.Size * 3 / 2;
        foreach (var item in list.Items)
        {
            room = Math.Max(room, Width(item.Marker, style, fonts) + (style.Size / 2));
        }

        return (int)Math.Min(room, int.MaxValue);
    }

    private static long Width(string marker, ParagraphStyle style, FontSet fonts)
    {
        long width = 0;
        foreach (var character in marker.EnumerateRunes())
        {
            if (fonts.Resolve(style.Typeface, style.Bold, style.Italic, character.Value) is { } font)
            {
                width += (long)font.Advance(font.GlyphIndex(character.Value)) * style.Size / font.Metrics.UnitsPerEm;
            }
        }

        return width;
    }
}
