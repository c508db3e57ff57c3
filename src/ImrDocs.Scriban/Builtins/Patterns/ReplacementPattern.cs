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
    private readonly int[] _numbers = regex.GetGroupNumbers();

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
                if (Group(ref position) is >= 0 and var group)
                {
                    return match.Groups[group].ValueSpan;
                }

                position = start + 1;
                return "$";
        }
    }

    /// <summary>The number of the group that is named here; negative if there is no such group.</summary>
    private int Group(ref int position)
    {
        var isBraced = pattern[position] == '{';
        var start = isBraced ? position + 1 : position;
        var end = start;
        while (end < pattern.Length && (isBraced ? pattern[end] != '}' : char.IsAsciiDigit(pattern[end])))
        {
            end++;
        }

        if (isBraced && end == pattern.Length)
        {
            return -1;
        }

        position = isBraced ? end + 1 : end;
        var name = pattern.AsSpan(start, end - start);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Array.IndexOf(_numbers, number) >= 0 ? number : -1
            : regex.GroupNumberFromName(name.ToString());
    }

    private static Group LastGroup(Match match) => match.Groups[match.Groups.Count - 1];
}
