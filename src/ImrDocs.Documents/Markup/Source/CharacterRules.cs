// Which characters are white space to letters, and which no letter can contain.
namespace ImrDocs.Documents.Markup.Source;

/// <summary>The rules about single UTF-16 code units that literals and values share.</summary>
internal static class CharacterRules
{
    /// <summary>
    /// White space that collapses: all of Unicode's, line separators and U+202F included, except U+00A0, with which
    /// an author holds two words together.
    /// </summary>
    public static bool IsSpace(char c) => c == ' ' || (char.IsWhiteSpace(c) && c != '\u00A0');

    /// <summary>Control characters other than white space, surrogates without their partner, and noncharacters.</summary>
    public static bool IsRefused(char c) =>
        (char.IsControl(c) && c is not ((>= '\t' and <= '\r') or '\u0085'))
        || char.IsSurrogate(c)
        || c is '\uFFFE' or '\uFFFF'
        || c is >= '\uFDD0' and <= '\uFDEF';
}
