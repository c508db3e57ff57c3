// string.append, string.replace and the other functions that change a text.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Strings;

/// <summary>Functions that add to a text, remove from it or replace in it; a result that grows is paid for before it is made.</summary>
internal static class StringChanges
{
    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Joining(
            "append",
            "Adds another text at the end.",
            """{{ "knee" | string.append " brace" }}""",
            "knee brace",
            "with",
            (text, with) => text + with),
        Joining(
            "prepend",
            "Adds another text at the start.",
            """{{ "brace" | string.prepend "knee " }}""",
            "knee brace",
            "by",
            (text, by) => by + text),
        Padding(
            "pad_left",
            "Adds blanks at the start until the text has the given width.",
            """[{{ "42" | string.pad_left 5 }}]""",
            "[   42]",
            (text, width) => text.PadLeft(width)),
        Padding(
            "pad_right",
            "Adds blanks at the end until the text has the given width.",
            """[{{ "42" | string.pad_right 5 }}]""",
            "[42   ]",
            (text, width) => text.PadRight(width)),
        Removing(
            "remove",
            "Removes all occurrences of another text.",
            """{{ "555-01-00" | string.remove "-" }}""",
            "5550100",
            (text, remove) => text.Replace(remove, "", StringComparison.Ordinal)),
        Removing(
            "remove_first",
            "Removes the first occurrence of another text.",
            """{{ "555-01-00" | string.remove_first "-" }}""",
            "55501-00",
            (text, remove) => RemoveAt(text, text.IndexOf(remove, StringComparison.Ordinal), remove.Length)),
        Removing(
            "remove_last",
            "Removes the last occurrence of another text.",
            """{{ "555-01-00" | string.remove_last "-" }}""",
            "555-0100",
            (text, remove) => RemoveAt(text, text.LastIndexOf(remove, StringComparison.Ordinal), remove.Length)),
        Builtin.OfValue(
            "replace",
            "Replaces all occurrences of a text by another one.",
            """{{ "knee MRI, hip MRI" | string.replace "MRI" "X-ray" }}""",
            "knee X-ray, hip X-ray",
            [Parameter.Text("text"), Parameter.Text("match"), Parameter.Text("replace")],
            (call, arguments) => Replace(call, arguments[0].AsString, arguments.Text(1), arguments.Text(2))),
        Builtin.OfValue(
            "replace_first",
            "Replaces the first occurrence of a text by another one, or the last when fromEnd is true.",
            """{{ "knee MRI, hip MRI" | string.replace_first "MRI" "X-ray" }}""",
            "knee X-ray, hip MRI",
            [Parameter.Text("text"), Parameter.Text("match"), Parameter.Text("replace"), Parameter.OptionalBoolean("fromEnd")],
            (call, arguments) => ReplaceFirst(call, arguments[0].AsString, arguments.Text(1), arguments.Text(2), arguments[3].IsTrue)),
    ];

    private static FunctionDeclaration Joining(
        string name, string summary, string example, string output, string parameter, Func<string, string, string> join) =>
        Builtin.Function(name, summary, example, output, [Parameter.Text("text"), Parameter.Text(parameter)], (call, arguments) =>
        {
            if (arguments[0].IsNull && call.IsStrict)
            {
                return Value.Null;
            }

            call.ChargeText((long)arguments.Text(0).Length + arguments.Text(1).Length);
            return join(arguments.Text(0), arguments.Text(1));
        });

    private static FunctionDeclaration Padding(string name, string summary, string example, string output, Func<string, int, string> pad) =>
        Builtin.OfValue(name, summary, example, output, [Parameter.Text("text"), Parameter.Int("width")], (call, arguments) =>
        {
            var width = Math.Max(0, arguments[1].AsInt);
            call.ChargeText(width);
            return pad(arguments[0].AsString, width);
        });

    private static FunctionDeclaration Removing(string name, string summary, string example, string output, Func<string, string, string> remove) =>
        Builtin.OfValue(
            name,
            summary,
            example,
            output,
            [Parameter.Text("text"), Parameter.Text("remove")],
            (call, arguments) =>
            {
                call.ChargeSearch(arguments[0].AsString, arguments.Text(1));
                return arguments.Text(1).Length == 0 ? arguments[0] : remove(arguments[0].AsString, arguments[1].AsString);
            });

    private static string RemoveAt(string text, int index, int length) => index < 0 ? text : text.Remove(index, length);

    private static string Replace(CallContext call, string text, string match, string replacement)
    {
        if (match.Length == 0)
        {
            return text;
        }

        call.ChargeSearch(text, match);
        if (replacement.Length > match.Length)
        {
            var count = text.AsSpan().Count(match);
            call.ChargeText(text.Length + (count * (long)(replacement.Length - match.Length)));
        }

        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static string ReplaceFirst(CallContext call, string text, string match, string replacement, bool fromEnd)
    {
        call.ChargeSearch(text, match);
        var index = match.Length == 0 ? -1
            : fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal)
            : text.IndexOf(match, StringComparison.Ordinal);
        if (index < 0)
        {
            return text;
        }

        call.ChargeText((long)text.Length + replacement.Length);
        return string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + match.Length));
    }
}
