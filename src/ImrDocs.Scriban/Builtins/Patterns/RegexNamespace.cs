// The namespace regex.
using System.Text.RegularExpressions;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Patterns;

/// <summary>The functions of the namespace <c>regex</c>: .NET's regular expressions, independent of any culture.</summary>
internal static class RegexNamespace
{
    private static readonly FunctionParameter Options = Parameter.OptionalText("options", "");

    public static FunctionNamespace Create() => new(
        "regex",
        "Functions of regular expressions, as .NET writes them. The options are letters: `i` ignores case, `m` lets `^` and `$` "
        + "match at line ends, `s` lets `.` match line ends, `x` ignores white space in the pattern.",
        [
            Builtin.OfText(
                "escape",
                "Escapes the characters that mean something in a pattern.",
                """{{ "9792.20(a)" | regex.escape }}""",
                """9792\.20\(a\)""",
                text => Regex.Escape(text)),
            Builtin.OfValue(
                "unescape",
                "Undoes `regex.escape`.",
                """{{ `9792\.20\(a\)` | regex.unescape }}""",
                "9792.20(a)",
                [Parameter.Text("pattern")],
                (call, arguments) => Unescape(call, arguments[0].AsString)),
            Builtin.Function(
                "match",
                "The first match: a list of the whole match and its groups, empty if there is none.",
                """{{ "CM13-0000001" | regex.match `(\d+)-0*(\d+)` | array.join ", " }}""",
                "13-0000001, 13, 1",
                [Parameter.Text("text"), Parameter.Text("pattern"), Options],
                Match),
            Builtin.Function(
                "matches",
                "All matches, each a list of the whole match and its groups.",
                """{{ ("L3-L4 and L5" | regex.matches `L(\d)`)[1] | array.join ", " }}""",
                "L4, 4",
                [Parameter.Text("text"), Parameter.Text("pattern"), Options],
                Matches),
            Builtin.OfValue(
                "replace",
                "Replaces all matches; `$1` or `${name}` in the replacement stands for a group.",
                """{{ "2013-11-20" | regex.replace `(\d+)-(\d+)-(\d+)` "$2/$3/$1" }}""",
                "11/20/2013",
                [Parameter.Text("text"), Parameter.Text("pattern"), Parameter.Text("replace"), Options],
                Replace),
            Builtin.OfValue(
                "split",
                "The parts between the matches; groups of the pattern are parts too.",
                """{{ "knee , hip;wrist" | regex.split `\s*[,;]\s*` | array.join ", " }}""",
                "knee, hip, wrist",
                [Parameter.Text("text"), Parameter.Text("pattern"), Options],
                Split),
        ]);

    private static string Unescape(CallContext call, string pattern)
    {
        try
        {
            return Regex.Unescape(pattern);
        }
        catch (ArgumentException)
        {
            throw call.InvalidArgument("The text has an escape that regular expressions do not have");
        }
    }

    private static Value Match(CallContext call, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
        {
            return new ScribanArray();
        }

        var regex = RegexCall.Start(call, arguments[0].AsString, arguments.Text(1), arguments.Text(2));
        var match = regex.Next(null, arguments[0].AsString);
        return match.Success ? regex.Groups(match) : new ScribanArray();
    }

    private static Value Matches(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var matches = new ScribanArray();
        if (arguments[0].IsNull)
        {
            return matches;
        }

        var regex = RegexCall.Start(call, arguments[0].AsString, arguments.Text(1), arguments.Text(2));
        for (var match = regex.Next(null, arguments[0].AsString); match.Success; match = regex.Next(match, arguments[0].AsString))
        {
            call.ChargeElements(1);
            matches.Add(regex.Groups(match));
        }

        return matches;
    }

    private static Value Replace(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var text = arguments[0].AsString;
        var regex = RegexCall.Start(call, text, arguments.Text(1), arguments.Text(3));
        var replacement = new ReplacementPattern(arguments.Text(2), regex.Regex);
        var result = new MeteredText(call);
        var position = 0;
        for (var match = regex.Next(null, text); match.Success; match = regex.Next(match, text))
        {
            result.Append(text.AsSpan(position, match.Index - position));
            replacement.Append(result, match, text);
            position = match.Index + match.Length;
        }

        result.Append(text.AsSpan(position));
        return result.ToString();
    }

    private static Value Split(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var text = arguments[0].AsString;
        var regex = RegexCall.Start(call, text, arguments.Text(1), arguments.Text(2));
        var parts = new ScribanArray();
        var position = 0;
        for (var match = regex.Next(null, text); match.Success; match = regex.Next(match, text))
        {
            Add(call, parts, text[position..match.Index]);
            for (var group = 1; group < match.Groups.Count; group++)
            {
                if (match.Groups[group].Success)
                {
                    Add(call, parts, match.Groups[group].Value);
                }
            }

            position = match.Index + match.Length;
        }

        Add(call, parts, text[position..]);
        return parts;
    }

    private static void Add(CallContext call, ScribanArray parts, string part)
    {
        call.ChargeElements(1);
        call.ChargeText(part.Length + MeteredText.Overhead);
        parts.Add(part);
    }
}
