// Finds the template line of each line of a paragraph.
using System.Globalization;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Pages;

/// <summary>
/// Boilerplate of a paragraph is one stretch of its template, but stands on several lines of the letter. This follows
/// the lines through the stretch, so that each is told with the place where its own first word stands.
/// </summary>
internal sealed class LiteralPlaces
{
    private readonly Dictionary<SourceSpan, int> _next = [];

    /// <summary>
    /// The part of a stretch that prints the next line; the whole stretch when its characters are not those of the
    /// line, as where composing them changed them (Unicode normalization form C).
    /// </summary>
    /// <param name="span">The stretch.</param>
    /// <param name="line">The characters of the line, white space collapsed.</param>
    public SourceSpan Take(SourceSpan span, string line)
    {
        var start = _next.GetValueOrDefault(span);
        var end = Match(span.AsSpan(), start, line);
        if (end < 0 && start > 0)
        {
            start = 0;
            end = Match(span.AsSpan(), start, line);
        }

        if (end < 0)
        {
            _next.Remove(span);
            return span;
        }

        // A stretch that is printed again, by a loop or on the next page, begins anew.
        _next[span] = end < span.Length ? end : 0;
        return new SourceSpan(span.Source, span.Start + start, end - start);
    }

    private static int Match(ReadOnlySpan<char> source, int place, ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            var skipped = place;
            while (skipped < source.Length && source[skipped] != c && IsSilent(source[skipped]))
            {
                skipped++;
            }

            if (skipped < source.Length && (source[skipped] == c || (c == ' ' && char.IsWhiteSpace(source[skipped]))))
            {
                place = skipped + 1;
            }
            else
            {
                return -1;
            }

            while (c == ' ' && place < source.Length && char.IsWhiteSpace(source[place]))
            {
                place++;
            }
        }

        return place;
    }

    /// <summary>An escape's backslash, and characters that print nothing.</summary>
    private static bool IsSilent(char c) => c == '\\' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
