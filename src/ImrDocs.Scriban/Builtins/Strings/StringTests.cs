// string.contains and the other questions about a text.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Strings;

/// <summary>Questions about a text. Null is taken for an empty text; texts are compared code unit by code unit.</summary>
internal static class StringTests
{
    private const string Comparisons = "Ordinal and OrdinalIgnoreCase";

    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Test(
            "contains",
            "Whether the text contains another one.",
            """{{ "MTUS chronic pain" | string.contains "pain" }}""",
            "true",
            "value",
            (text, value) => text.Contains(value, StringComparison.Ordinal)),
        Test(
            "starts_with",
            "Whether the text starts with another one.",
            """{{ "CM13-0000001" | string.starts_with "CM" }}""",
            "true",
            "value",
            (text, value) => text.StartsWith(value, StringComparison.Ordinal)),
        Test(
            "ends_with",
            "Whether the text ends with another one.",
            """{{ "report.pdf" | string.ends_with ".docx" }}""",
            "false",
            "value",
            (text, value) => text.EndsWith(value, StringComparison.Ordinal)),
        Test(
            "equals_ignore_case",
            "Whether two texts are equal when capitals count as small letters.",
            """{{ "Upheld" | string.equals_ignore_case "UPHELD" }}""",
            "true",
            "value",
            (text, value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase)),
        Builtin.Function(
            "empty",
            "Whether the text is null or has no characters.",
            """{{ "" | string.empty }}""",
            "true",
            [Parameter.TextOrMarkup("text")],
            (_, arguments) => Length(arguments[0]) == 0),
        Builtin.Function(
            "whitespace",
            "Whether the text is null or has no characters but white space.",
            """{{ "  \n" | string.whitespace }}""",
            "true",
            [Parameter.TextOrMarkup("text")],
            (_, arguments) => string.IsNullOrWhiteSpace(arguments[0].Kind == ValueKind.Markup ? arguments[0].AsMarkup.ToString() : arguments.Text(0))),
        Builtin.Function(
            "size",
            "The number of characters (UTF-16 code units); 0 for null.",
            """{{ "MTUS" | string.size }}""",
            "4",
            [Parameter.TextOrMarkup("text")],
            (_, arguments) => Length(arguments[0])),
        Builtin.Function(
            "index_of",
            $"The position of another text inside the text, or -1; a start, a number of characters to search and a comparison ({Comparisons}) may be named.",
            """{{ "CM13-0000001" | string.index_of "-" }}""",
            "4",
            [Parameter.Text("text"), Parameter.Text("search"), Parameter.OptionalInt("startIndex"), Parameter.OptionalInt("count"), Parameter.OptionalText("stringComparison")],
            IndexOf),
    ];

    private static FunctionDeclaration Test(
        string name, string summary, string example, string output, string parameter, Func<string, string, bool> test) =>
        Builtin.Function(
            name,
            summary,
            example,
            output,
            [Parameter.Text("text"), Parameter.Text(parameter)],
            (call, arguments) =>
            {
                call.ChargeSearch(arguments.Text(0), arguments.Text(1));
                return !arguments[0].IsNull && !arguments[1].IsNull && test(arguments[0].AsString, arguments[1].AsString);
            });

    private static int Length(Value text) => text.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Markup => text.AsMarkup.Length,
        _ => text.AsString.Length,
    };

    private static Value IndexOf(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var text = arguments.Text(0);
        var start = arguments[2].IsNull ? 0 : arguments[2].AsInt;
        if (start < 0 || start > text.Length)
        {
            throw call.InvalidArgument("The start lies outside the text");
        }

        var count = arguments[3].IsNull ? text.Length - start : arguments[3].AsInt;
        if (count < 0 || count > text.Length - start)
        {
            throw call.InvalidArgument("The part to search reaches beyond the text");
        }

        StringComparison? comparison = arguments.TextOrNull(4) switch
        {
            null or "Ordinal" => StringComparison.Ordinal,
            "OrdinalIgnoreCase" => StringComparison.OrdinalIgnoreCase,
            "InvariantCulture" or "CurrentCulture" when !call.IsStrict => StringComparison.InvariantCulture,
            "InvariantCultureIgnoreCase" or "CurrentCultureIgnoreCase" when !call.IsStrict => StringComparison.InvariantCultureIgnoreCase,
            _ => null,
        };
        call.ChargeSearchIgnoringCase(text, arguments.Text(1));
        return comparison is { } known
            ? text.IndexOf(arguments.Text(1), start, count, known)
            : throw call.InvalidArgument($"There is no comparison of that name; there are {Comparisons}");
    }
}
