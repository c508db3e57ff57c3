// Finds the mistakes that people make in patterns of dates.
using System.Buffers;
using System.Text;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins.Dates;

/// <summary>
/// Refuses patterns that would print no date or a wrong one: a code that does not exist, the letters of another
/// notation (<c>MM/dd/yyyy</c>), and minutes where the month was meant (<c>%d/%M/%Y</c>).
/// </summary>
internal static class DatePatternCheck
{
    private const int LongestPattern = 1000;
    private const string ReadTheReference = "Write %m/%d/%Y for 04/29/2012; FUNCTIONS.md lists the codes";

    // %Z is left out on purpose: a date has no time zone.
    private static readonly SearchValues<char> Known = SearchValues.Create("aAbBcCdDeFghHIjklLmMnNpPrRsStTuUvVwWxXyY%");

    private static readonly SearchValues<char> Hours = SearchValues.Create("HIklcrRTX");

    private static readonly SearchValues<char> OtherNotation = SearchValues.Create("dDMmyYHhst");

    /// <summary>Throws for a pattern that is too long and, where mistakes are errors, for one that is surely wrong.</summary>
    public static void Run(CallContext call, ReadOnlySpan<char> pattern)
    {
        if (pattern.Length > LongestPattern)
        {
            throw call.InvalidArgument($"The pattern is longer than {LongestPattern} characters");
        }

        if (call.IsStrict)
        {
            CheckCodes(call, pattern);
        }
    }

    private static void CheckCodes(CallContext call, ReadOnlySpan<char> pattern)
    {
        var (namesPart, hasHours, minutesAt) = (false, false, -1);
        for (var i = pattern.IndexOf('%'); i >= 0 && i < pattern.Length; i = Next(pattern, i + 2))
        {
            if (i + 1 == pattern.Length || !Known.Contains(pattern[i + 1]))
            {
                throw call.InvalidArgument($"The code at character {i + 1} of the pattern is not known", ReadTheReference);
            }

            var code = pattern[i + 1];
            if (i + 2 < pattern.Length && char.ToLowerInvariant(pattern[i + 2]) == char.ToLowerInvariant(code) && code != '%')
            {
                throw call.InvalidArgument($"The letter at character {i + 3} of the pattern repeats its code", ReadTheReference);
            }

            namesPart |= code is not ('%' or 'n' or 't' or 'g');
            hasHours |= Hours.Contains(code);
            minutesAt = code == 'M' ? i : minutesAt;
        }

        if (!namesPart || HasDoubledLetters(pattern))
        {
            throw call.InvalidArgument("The pattern has letters where a date has codes", HintFor(pattern));
        }

        if (minutesAt >= 0 && !hasHours)
        {
            throw call.InvalidArgument($"The code at character {minutesAt + 1} of the pattern means minutes, and there are no hours", "Write %m for the month");
        }
    }

    private static int Next(ReadOnlySpan<char> pattern, int start) =>
        start < pattern.Length && pattern[start..].IndexOf('%') is >= 0 and var found ? start + found : -1;

    /// <summary>Whether a word of the pattern is nothing but one such letter, twice or more: <c>yyyy</c>, <c>MM</c>.</summary>
    private static bool HasDoubledLetters(ReadOnlySpan<char> pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%')
            {
                i++;
                continue;
            }

            var length = WordLength(pattern[i..]);
            if (length > 1 && OtherNotation.Contains(pattern[i]) && pattern.Slice(i, length).IndexOfAnyExcept(pattern[i]) < 0)
            {
                return true;
            }

            i += Math.Max(0, length - 1);
        }

        return false;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>
    /// The pattern with codes for the letters of .NET's notation, or of a spreadsheet's. A pattern that has anything else
    /// is not repeated, since nobody knows whether it is a text of the case.
    /// </summary>
    private static string HintFor(ReadOnlySpan<char> pattern)
    {
        var codes = new StringBuilder();
        var behindHours = false;
        while (!pattern.IsEmpty)
        {
            var length = LengthOfPart(pattern);
            var code = CodeFor(pattern[..length], behindHours);
            if (code is null)
            {
                return ReadTheReference;
            }

            behindHours |= Hours.Contains(code[^1]);
            codes.Append(code);
            pattern = pattern[length..];
        }

        return codes.ToString().Contains('%', StringComparison.Ordinal) ? $"Write '{codes}'" : ReadTheReference;
    }

    private static int LengthOfPart(ReadOnlySpan<char> pattern) =>
        pattern[0] == '%' ? 2 : pattern.IndexOfAnyExcept(pattern[0]) is > 0 and var next ? next : pattern.Length;

    private static string? CodeFor(ReadOnlySpan<char> part, bool behindHours) => (part[0], part.Length) switch
    {
        ('%' or ' ' or '/' or '.' or '-' or ',' or ':', _) => part.ToString(),
        ('y' or 'Y', 2) => "%y",
        ('y' or 'Y', 4) => "%Y",
        ('M', 4) => "%B",
        ('M', 3) => "%b",
        ('m', 1 or 2) when behindHours => "%M",
        ('M' or 'm', 1 or 2) => "%m",
        ('d', 4) => "%A",
        ('d', 3) => "%a",
        ('d' or 'D', 2) => "%d",
        ('d' or 'D', 1) => "%e",
        ('H', 1 or 2) => "%H",
        ('h', 1 or 2) => "%I",
        ('s', 1 or 2) => "%S",
        ('t', 1 or 2) => "%p",
        _ => null,
    };
}
