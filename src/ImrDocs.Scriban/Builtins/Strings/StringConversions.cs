// string.to_int, string.escape and the other conversions of a text.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Scriban.Builtins.Texts;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Strings;

/// <summary>Conversions of a text into numbers, in the culture of the evaluation, and into literals.</summary>
internal static class StringConversions
{
    private const NumberStyles Real = NumberStyles.Float | NumberStyles.AllowThousands;

    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Number(
            "to_int",
            "The 32 bit integer that the text spells, or null if it spells none.",
            """{{ ("12" | string.to_int) + 1 }} {{ ("twelve" | string.to_int) ?? 0 }}""",
            "13 0",
            (text, culture) => int.TryParse(text, NumberStyles.Integer, culture, out var number) ? number : Value.Null),
        Number(
            "to_long",
            "The 64 bit integer that the text spells, or null if it spells none.",
            """{{ ("5000000000" | string.to_long) + 1 }}""",
            "5000000001",
            (text, culture) => long.TryParse(text, NumberStyles.Integer, culture, out var number) ? number : Value.Null),
        Number(
            "to_float",
            "The 32 bit floating-point number that the text spells, or null if it spells none.",
            """{{ ("2.5" | string.to_float) * 2 }}""",
            "5",
            (text, culture) => float.TryParse(text, Real, culture, out var number) ? Value.From(number) : Value.Null),
        Number(
            "to_double",
            "The 64 bit floating-point number that the text spells, or null if it spells none.",
            """{{ ("2.25" | string.to_double) * 2 }}""",
            "4.5",
            (text, culture) => double.TryParse(text, Real, culture, out var number) ? number : Value.Null),
        Builtin.OfText(
            "escape",
            "Escapes quotes, backslashes and control characters as a literal needs it, without the quotes around it.",
            """{{ 'the "treating" physician' | string.escape }}""",
            """the \"treating\" physician""",
            text => Escaping.Escape(text)),
        Builtin.OfText(
            "literal",
            "Writes the text as a literal in double quotes, with escapes where they are needed.",
            """{{ "line 1\nline 2" | string.literal }}""",
            """
            "line 1\nline 2"
            """,
            text => Escaping.Literal(text)),
    ];

    private static FunctionDeclaration Number(
        string name, string summary, string example, string output, Func<string, CultureInfo, Value> parse) =>
        Builtin.OfValue(name, summary, example, output, [Parameter.Text("text")], (call, arguments) => parse(arguments[0].AsString, call.Culture));
}
