// Shortens texts.
using System.Text;

namespace ImrDocs.Scriban.Builtins.Texts;

/// <summary>Cuts a text to a number of characters or words and says so with an ellipsis.</summary>
internal static class Truncation
{
    /// <summary>At most <paramref name="length"/> UTF-16 code units, the ellipsis counted in; no surrogate pair is split.</summary>
    public static string Truncate(string text, int length, string ellipsis)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var kept = Math.Max(0, length - ellipsis.Length);
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1]))
        {
            kept--;
        }

        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    /// <summary>The first words with one blank between them, and the ellipsis if there are more.</summary>
    public static string TruncateWords(string text, int count, string ellipsis)
    {
        var result = new StringBuilder();
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            if (words == count)
            {
                return result.Append(ellipsis).ToString();
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            result.Append(words++ > 0 ? " " : "").Append(text, start, i - start);
        }

        return result.ToString();
    }
}
