// Capital letters, and names that fit in a URL.
using System.Text;

namespace ImrDocs.Scriban.Builtins.Texts;

/// <summary>The text functions that change letters one by one, by Unicode's invariant mapping.</summary>
internal static class Casing
{
    /// <summary>The first letter as a capital; the others stay.</summary>
    public static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    /// <summary>The first letter of every word as a capital; the others stay.</summary>
    public static string CapitalizeWords(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        var startsWord = true;
        for (var i = 0; i < source.Length; i++)
        {
            result[i] = startsWord ? char.ToUpperInvariant(source[i]) : source[i];
            startsWord = char.IsWhiteSpace(source[i]);
        }
    });

    /// <summary>Letters and digits in lower case, with one hyphen for everything between them.</summary>
    public static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        var separated = false;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                separated = result.Length > 0;
                continue;
            }

            if (separated)
            {
                result.Append('-');
                separated = false;
            }

            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }
}
