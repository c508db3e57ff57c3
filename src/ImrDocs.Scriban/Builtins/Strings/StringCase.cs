// string.upcase and the other functions of letter case, white space and number.
using System.Collections.Immutable;
using ImrDocs.Scriban.Builtins.Texts;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Strings;

/// <summary>Functions that change letter case, white space at the ends, and the grammatical number.</summary>
internal static class StringCase
{
    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Builtin.OfText(
            "capitalize",
            "Makes the first letter a capital and keeps the others.",
            """{{ "medical necessity" | string.capitalize }}""",
            "Medical necessity",
            text => Casing.Capitalize(text)),
        Builtin.OfText(
            "capitalizewords",
            "Makes the first letter of every word a capital and keeps the others.",
            """{{ "physical therapy" | string.capitalizewords }}""",
            "Physical Therapy",
            text => Casing.CapitalizeWords(text)),
        Builtin.OfText(
            "downcase",
            "Makes all letters small.",
            """{{ "Not Medically Necessary" | string.downcase }}""",
            "not medically necessary",
            text => text.ToLowerInvariant()),
        Builtin.OfText(
            "upcase",
            "Makes all letters capitals.",
            """{{ "overturn" | string.upcase }}""",
            "OVERTURN",
            text => text.ToUpperInvariant()),
        Builtin.OfText(
            "handleize",
            "Keeps letters and digits, in lower case, and writes one hyphen for everything between them.",
            """{{ "MRI, lumbar spine (2 views)" | string.handleize }}""",
            "mri-lumbar-spine-2-views",
            text => Casing.Handleize(text)),
        Trimming("strip", "Removes white space from both ends.", """[{{ "  approved " | string.strip }}]""", "[approved]", start: true, end: true),
        Trimming("lstrip", "Removes white space from the start.", """[{{ "  approved " | string.lstrip }}]""", "[approved ]", start: true, end: false),
        Trimming("rstrip", "Removes white space from the end.", """[{{ "  approved " | string.rstrip }}]""", "[  approved]", start: false, end: true),
        Builtin.OfText(
            "strip_newlines",
            "Removes all line ends.",
            """{{ "one\r\ntwo\nthree" | string.strip_newlines }}""",
            "onetwothree",
            text => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        Builtin.Function(
            "pluralize",
            "Chooses the singular for 1 and the plural for any other number.",
            """3 {{ 3 | string.pluralize "visit" "visits" }}""",
            "3 visits",
            [Parameter.Number("number"), Parameter.Text("singular"), Parameter.Text("plural")],
            (call, arguments) => call.AreEqual(arguments[0], 1) ? arguments[1] : arguments[2]),
    ];

    /// <summary>Markup keeps its origins when its ends are cut.</summary>
    private static FunctionDeclaration Trimming(string name, string summary, string example, string output, bool start, bool end) =>
        Builtin.OfValue(name, summary, example, output, [Parameter.TextOrMarkup("text")], (_, arguments) =>
        {
            if (arguments[0].Kind == ValueKind.Markup)
            {
                return arguments[0].AsMarkup.Trim(start, end);
            }

            var text = arguments[0].AsString;
            return (start, end) switch
            {
                (true, true) => text.Trim(),
                (true, false) => text.TrimStart(),
                _ => text.TrimEnd(),
            };
        });
}
