// string.slice, string.split and the other functions that take a part of a text.
using System.Collections.Immutable;
using ImrDocs.Scriban.Builtins.Texts;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Strings;

/// <summary>Functions that take parts of a text.</summary>
internal static class StringParts
{
    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Builtin.OfValue(
            "slice",
            "The part from a position on (a negative one counts from the end), of the given length or up to the end.",
            """{{ "CM13-0000001" | string.slice 5 }} {{ "CM13-0000001" | string.slice 2 2 }}""",
            "0000001 13",
            [Parameter.Text("text"), Parameter.Int("start"), Parameter.OptionalInt("length", 0)],
            (call, arguments) => Slice(arguments[0].AsString, arguments[1].AsInt, arguments[2].AsInt is > 0 and var length ? length : int.MaxValue)),
        Builtin.OfValue(
            "slice1",
            "The part from a position on (a negative one counts from the end), of the given length or one character.",
            """{{ "CM13-0000001" | string.slice1 0 }} {{ "CM13-0000001" | string.slice1 2 2 }}""",
            "C 13",
            [Parameter.Text("text"), Parameter.Int("start"), Parameter.OptionalInt("length", 1)],
            (call, arguments) => Slice(arguments[0].AsString, arguments[1].AsInt, Math.Max(0, arguments[2].AsInt))),
        Builtin.OfValue(
            "split",
            "The parts between the occurrences of another text, without empty parts.",
            """{{ "knee,, shoulder" | string.split "," | array.join "/" }}""",
            "knee/ shoulder",
            [Parameter.Text("text"), Parameter.Text("match")],
            (call, arguments) => Split(call, arguments[0].AsString, arguments.Text(1))),
        Builtin.OfValue(
            "truncate",
            "Cuts the text to a length, the ellipsis counted in; a shorter text stays as it is.",
            """{{ "utilization review denial" | string.truncate 14 }}""",
            "utilization...",
            [Parameter.Text("text"), Parameter.Int("length"), Parameter.OptionalText("ellipsis", "...")],
            (call, arguments) => Truncation.Truncate(arguments[0].AsString, arguments[1].AsInt, arguments.Text(2))),
        Builtin.OfValue(
            "truncatewords",
            "Cuts the text to a number of words and adds the ellipsis if there were more.",
            """{{ "The request was not certified" | string.truncatewords 3 }}""",
            "The request was...",
            [Parameter.Text("text"), Parameter.Int("count"), Parameter.OptionalText("ellipsis", "...")],
            (call, arguments) => Truncation.TruncateWords(arguments[0].AsString, arguments[1].AsInt, arguments.Text(2))),
    ];

    private static string Slice(string text, int start, int length)
    {
        start = start < 0 ? Math.Max(0, start + text.Length) : Math.Min(start, text.Length);
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static ScribanArray Split(CallContext call, string text, string separator)
    {
        call.ChargeSearch(text, separator);
        var parts = ScribanArray.Sequence();
        for (var start = 0; start < text.Length;)
        {
            var end = separator.Length == 0 ? -1 : text.IndexOf(separator, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                call.ChargeElements(1);
                call.ChargeText(end - start + MeteredText.Overhead);
                parts.Add(text[start..end]);
            }

            start = end + separator.Length;
        }

        return parts;
    }
}
