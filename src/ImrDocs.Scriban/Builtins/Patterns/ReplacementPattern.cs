// The text that takes a match's place: "$2, $1".
using System.Globalization;
using System.Text.RegularExpressions;

namespace ImrDocs.Scriban.Builtins.Patterns;

/// <summary>
/// A .NET replacement pattern (<c>$1 ${name} $$ $&amp; $` $' $+ $_</c>), expanded here so that every piece of the result
/// is paid for before it is made: <c>$_</c> repeats the whole text at every match.
/// </summary>
internal sealed class ReplacementPattern(string pattern, Regex regex)
{
    /// <summary>Appends the replacement of a match.</summary>
    public void Append(MeteredText output, Match match, string text)
    {
        for (var position = 0; position < pattern.Length;)
        {
            output.Append(Part(match, text, ref position));
        }
    }

    private ReadOnlySpan<char> Part(Match match, string text, ref int position)
    {
        var start = position;
        if (pattern[position] != '$' || position + 1 == pattern.Length)
        {
            var dollar = pattern.IndexOf('$', position + 1);
            position = dollar < 0 ? pattern.Length : dollar;
            return pattern.AsSpan(start, position - start);
        }

        position += 2;
        switch (pattern[start + 1])
        {
            case '$': return "$";
            case '&': return match.ValueSpan;
            case '`': return text.AsSpan(0, match.Index);
            case '\'': return text.AsSpan(match.Index + match.Length);
            case '+': return LastGroup(match).ValueSpan;
            case '_': return text;
            default:
                position = start + 1;
                if (Group(ref position) is { } name)
                {
                    return match.Groups[name].ValueSpan;
                }

                position = start + 1;
                return "$";
        }
    }

    private string? Group(ref int position)
    {
        if (pattern[position] == '{')
        {
            var end = pattern.IndexOf('}', position);
            if (end < 0)
            {
                return null;
            }

            var name = pattern[(position + 1)..end];
            position = end + 1;
            return regex.GroupNumberFromName(name) >= 0 ? name : null;
        }

        var digits = position;
        while (digits < pattern.Length && char.IsAsciiDigit(pattern[digits]))
        {
            digits++;
        }

        return LongestNumber(ref position, digits);
    }

    /// <summary><c>$12</c> is group 12 if there is one; a number that is no group is text.</summary>
    private string? LongestNumber(ref int position, int end)
    {
        if (end == position || !int.TryParse(pattern.AsSpan(position, end - position), CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var name = number.ToString(CultureInfo.InvariantCulture);
        position = end;
        return regex.GroupNumberFromName(name) >= 0 ? name : null;
    }

    private static Group LastGroup(Match match) => match.Groups[match.Groups.Count - 1];
}
