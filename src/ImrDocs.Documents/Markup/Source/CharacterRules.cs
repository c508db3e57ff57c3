// Which characters are white space to letters, and which no letter can contain.
using System.Buffers;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>The rules about characters that literals and values share, each with a vectorised test for whole texts.</summary>
internal static class CharacterRules
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\x01\x02\x03\x04\x05\x06\a\b\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F");

    private static readonly SearchValues<char> SpacesToReplace = SearchValues.Create(
        "\t\n\v\f\r\u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    /// <summary>
    /// White space that collapses: all of Unicode's, line separators and U+202F included, except U+00A0, with which
    /// an author holds two words together.
    /// </summary>
    public static bool IsSpace(char c) => c == ' ' || (c is not (> ' ' and < '\x7F') && char.IsWhiteSpace(c) && c != '\u00A0');

    /// <summary>Whether white space is single U+0020 throughout, as it is after collapsing.</summary>
    public static bool IsCollapsed(ReadOnlySpan<char> text) => !text.ContainsAny(SpacesToReplace) && text.IndexOf("  ") < 0;

    /// <summary>Control characters other than white space, surrogates without their partner, and noncharacters.</summary>
    public static bool IsRefused(char c) =>
        (char.IsControl(c) && c is not ((>= '\t' and <= '\r') or '\u0085'))
        || char.IsSurrogate(c)
        || c is '\uFFFE' or '\uFFFF'
        || c is >= '\uFDD0' and <= '\uFDEF';

    /// <summary>Whether a text has no character that is refused; false when only a closer look can tell.</summary>
    public static bool IsSurelyAllowed(ReadOnlySpan<char> text) =>
        !text.ContainsAny(Controls) && !text.ContainsAnyInRange('\x80', '\x9F') && !text.ContainsAnyInRange('\uD800', '\uFFFF');
}
