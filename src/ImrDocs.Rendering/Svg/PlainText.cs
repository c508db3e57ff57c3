// Text whose glyphs browsers put where the layout does.
using System.Buffers;

namespace ImrDocs.Rendering.Svg;

/// <summary>
/// Text whose glyphs browsers put where the layout does: one glyph a character, in reading order, with nothing between
/// them but the font's kerning. Marks, invisible characters, other directions and whatever else engines may treat in
/// their own way is no plain text.
/// </summary>
internal static class PlainText
{
    /// <summary>
    /// Basic Latin, Latin-1 Supplement and Latin Extended-A; dashes, quotation marks, the bullet and the ellipsis. Without the
    /// hyphens and spaces that engines replace by others: no-break space, soft hyphen, U+2010 to U+2012.
    /// </summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Range(' ', '~'), .. Range('\u00A1', '\u00AC'), .. Range('\u00AE', '\u017F'), .. Range('\u2013', '\u2014'), .. Range('\u2018', '\u201E'), '\u2022', '\u2026']);

    /// <summary>Whether a text is plain.</summary>
    public static bool Is(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(character => (char)character);
}
