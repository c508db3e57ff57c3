// The words that names and options are made of.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// A lower-case word such as <c>final-determination</c>. Names, formats and options must be such words, which also
/// keeps a value of a case from slipping into a blob name or a manifest.
/// </summary>
public static class Token
{
    private const int MaximumLength = 60;

    /// <summary>Whether a text is a word: ASCII letters, digits and hyphens, beginning and ending with a letter or digit.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaximumLength
        && text[0] != '-'
        && text[^1] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The text itself, if it is a word.</summary>
    /// <exception cref="ArgumentException">It is none. The message does not repeat it.</exception>
    internal static string Require(string text, string parameter) =>
        IsValid(text) ? text : throw new ArgumentException("Not a lower-case word", parameter);

    /// <summary>The words, each once, in ordinal order.</summary>
    /// <exception cref="ArgumentException">One is no word. The message does not repeat it.</exception>
    internal static ImmutableArray<string> RequireAll(ImmutableArray<string> words, string parameter) =>
        [.. words.Select(word => Require(word, parameter)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
