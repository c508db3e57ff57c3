// Finds what looks like markup and is none here.
using System.Buffers;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>
/// Reports what would print as it stands though its author surely meant markup or code: braces, HTML tags and character
/// references, backticks, quotes, bars, and a heading without its space. Looks at the template's own words only; values may hold anything.
/// </summary>
internal sealed class ForeignMarkup(MarkedText text, ProblemList problems)
{
    private const int MostHeadingMarks = 6;

    // Where the last bar was reported: a row that lost its first one has more.
    private int _lastBar = -1;

    private static readonly SearchValues<char> Suspicious = SearchValues.Create("{}`<&|");

    private static readonly SearchValues<char> ReferenceCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Looks at a stretch of words without escapes; the first problem of each kind is reported.</summary>
    /// <param name="words">The words.</param>
    /// <param name="offset">Where they begin in the marked text.</param>
    /// <param name="beginsLine">Whether they begin a line of a paragraph.</param>
    /// <param name="isBeforeValue">Whether a value follows them.</param>
    public void Check(ReadOnlySpan<char> words, int offset, bool beginsLine, bool isBeforeValue)
    {
        if (beginsLine && words.Length > 0 && words[0] == '#')
        {
            CheckHeading(words, offset, isBeforeValue);
        }
        else if (beginsLine && words.Length > 0 && words[0] == '>')
        {
            Report(MarkupDiagnostics.Quote, offset, 1, "A line begins with '>'");
        }

        if (!words.ContainsAny(Suspicious))
        {
            return;
        }

        var brace = words.IndexOfAny('{', '}');
        if (brace >= 0)
        {
            var isLiquid = words[brace..].StartsWith("{%", StringComparison.Ordinal);
            Report(MarkupDiagnostics.StrayBrace, offset + brace, 1, $"A '{words[brace]}' stands in the text", isLiquid ? "Write {{ … }} instead of {% … %}" : null);
        }

        var backtick = words.IndexOf('`');
        if (backtick >= 0)
        {
            Report(MarkupDiagnostics.Backtick, offset + backtick, 1, "A backtick stands in the text");
        }

        var bar = words.IndexOf('|');
        if (bar >= 0)
        {
            CheckBar(offset + bar);
        }

        var tag = FindTag(words);
        if (tag >= 0)
        {
            Report(MarkupDiagnostics.HtmlTag, offset + tag, 1, "What looks like an HTML tag stands in the text");
        }

        var reference = FindReference(words, out var length);
        if (reference >= 0)
        {
            Report(MarkupDiagnostics.CharacterReference, offset + reference, length, "What looks like a character reference of HTML stands in the text");
        }
    }

    // Cells hold no bars, so this is none of a table.
    private void CheckBar(int offset)
    {
        if (_lastBar < 0 || text.Text.AsSpan(_lastBar, offset - _lastBar).Contains('\n'))
        {
            Report(MarkupDiagnostics.StrayBar, offset, 1, "A '|' stands in the text, outside of any table");
        }

        _lastBar = offset;
    }

    // "#30 tablets" is a number and stays; "#Title" and "##{{ title }}" are not.
    private void CheckHeading(ReadOnlySpan<char> words, int offset, bool isBeforeValue)
    {
        var marks = words.IndexOfAnyExcept('#') is >= 0 and var first ? first : words.Length;
        var isHeading = marks < words.Length ? char.IsLetter(words[marks]) : isBeforeValue && marks > 1;
        if (isHeading && marks <= MostHeadingMarks)
        {
            Report(MarkupDiagnostics.HeadingWithoutSpace, offset, marks, "A line begins like a heading, but there is no space behind the #");
        }
    }

    // CommonMark 0.31, 6.6: a tag's name begins with a letter; a closing tag has a slash, a comment an exclamation mark.
    private static int FindTag(ReadOnlySpan<char> words)
    {
        for (var i = words.IndexOf('<'); i >= 0 && i + 1 < words.Length;)
        {
            if (char.IsAsciiLetter(words[i + 1]) || words[i + 1] is '/' or '!')
            {
                return i;
            }

            var next = words[(i + 1)..].IndexOf('<');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return -1;
    }

    // CommonMark 0.31, 2.5: a name, or # and a number, between an ampersand and a semicolon.
    private static int FindReference(ReadOnlySpan<char> words, out int length)
    {
        length = 0;
        for (var i = words.IndexOf('&'); i >= 0;)
        {
            var name = words[(i + 1)..];
            var isNumber = name.Length > 0 && name[0] == '#';
            var end = name[(isNumber ? 1 : 0)..].IndexOfAnyExcept(ReferenceCharacters) + (isNumber ? 1 : 0);
            if (end > (isNumber ? 1 : 0) && name[end] == ';')
            {
                length = end + 2;
                return i;
            }

            var next = name.IndexOf('&');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return -1;
    }

    private void Report(DiagnosticDescriptor descriptor, int offset, int length, string message, string? hint = null) =>
        problems.Add(descriptor, text.OriginAt(offset, length), message, hint);
}
