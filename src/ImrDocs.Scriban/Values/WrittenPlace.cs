// A place of the data as a template writes it.
using ImrDocs.Text;

namespace ImrDocs.Scriban.Values;

/// <summary>A place of the data as a template writes it, for messages that repeat it in a finished text.</summary>
internal static class WrittenPlace
{
    private const int LongestPlace = 60;

    /// <summary>The expression; null where it is no place, or too long to repeat.</summary>
    public static string? Of(SourceSpan expression)
    {
        var text = expression.AsSpan();
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '$' or '[' or ']' or '?'))
            {
                return null;
            }
        }

        return text.Length is 0 or > LongestPlace || text.Contains("..", StringComparison.Ordinal) ? null : text.ToString();
    }
}
