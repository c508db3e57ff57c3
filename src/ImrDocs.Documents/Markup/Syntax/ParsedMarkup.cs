// Keeps what marked texts were parsed to: letters of one shape have the same marked text.
using System.Collections.Concurrent;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>
/// Parsed marked texts. A marked text holds the templates' own words and a character for each value, so that all
/// letters that take the same branches and have as many issues have one text, and it is parsed once. What is kept is
/// only read afterwards, and is what parsing again would give: whatever was read before, a letter comes out the same.
/// Thread-safe.
/// </summary>
internal static class ParsedMarkup
{
    /// <summary>The most texts that are kept; then all are dropped, and the common ones soon stand here again.</summary>
    private const int MostTexts = 64;

    /// <summary>The longest text that is kept, in characters: a letter of about a hundred issues. Parsed, it takes some twenty times its length.</summary>
    private const int LongestText = 64 * 1024;

    private static readonly ConcurrentDictionary<string, MarkdownDocument> Texts = new(StringComparer.Ordinal);

    /// <summary>The parsed text, as <see cref="LetterSyntax.Parse"/> gives it; it must not be changed.</summary>
    public static MarkdownDocument? Of(string text)
    {
        if (text.Length > LongestText)
        {
            return LetterSyntax.Parse(text);
        }

        if (Texts.TryGetValue(text, out var known))
        {
            return known;
        }

        var parsed = LetterSyntax.Parse(text);
        if (parsed is not null)
        {
            if (Texts.Count >= MostTexts)
            {
                Texts.Clear();
            }

            Texts[text] = parsed;
        }

        return parsed;
    }
}
