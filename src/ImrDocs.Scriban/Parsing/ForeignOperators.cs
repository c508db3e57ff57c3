// Words that other languages have for operators, and the sign to write instead.
using ImrDocs.Scriban.Lexing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>
/// Knows the words that other languages have for operators: <c>is not</c>, <c>and</c>, <c>or</c>, <c>not</c>. Here they are
/// names, and what is read as a call of the value before them fails later with problems that would mislead.
/// </summary>
internal static class ForeignOperators
{
    /// <summary>Reports a word for an operator between two operands; false when the current token is none.</summary>
    public static bool TryReportBetween(TokenReader reader)
    {
        if (!reader.Options.IsStrict || reader.Current.Kind != TokenKind.Identifier)
        {
            return false;
        }

        var isNegated = reader.IsWord("is") && IsWordAt(reader, 1, "not");
        return SignOf(reader.TextOf(reader.Current), isNegated) is { } hint && BeginsOperand(reader.Peek(isNegated ? 2 : 1).Kind) && Report(reader, hint, isNegated);
    }

    /// <summary>Reports <c>not</c> before an operand; false when the current token is something else.</summary>
    public static bool TryReportBefore(TokenReader reader) =>
        reader.Options.IsStrict && reader.IsWord("not") && BeginsOperand(reader.Peek(1).Kind) && Report(reader, "Write !, with parentheses around more than a name: !(a && b)", isNegated: false);

    private static bool Report(TokenReader reader, string hint, bool isNegated)
    {
        var word = isNegated ? "is not" : reader.TextOf(reader.Current).ToString();
        var span = reader.SpanOf(reader.Current);
        reader.Report(TemplateDiagnostics.ForeignSyntax, span, $"'{word}' is no operator here", hint);
        return true;
    }

    private static string? SignOf(ReadOnlySpan<char> word, bool isNegated) => word switch
    {
        "is" when isNegated => "Write != for 'is not'",
        "is" or "equals" or "eq" => $"Write == for '{word}'",
        "ne" => "Write != for 'ne'",
        "and" => "Write && for 'and'",
        "or" => "Write || for 'or'; several values of one name are quicker with {{ case }} and {{ when }}",
        "contains" => "Write a | string.contains b for a text, list | array.contains b for a list",
        _ => null,
    };

    private static bool IsWordAt(TokenReader reader, int ahead, string word) =>
        reader.Peek(ahead).Kind == TokenKind.Identifier && reader.TextOf(reader.Peek(ahead)).SequenceEqual(word);

    private static bool BeginsOperand(TokenKind kind) =>
        kind is (>= TokenKind.Identifier and <= TokenKind.InterpolationStart) or TokenKind.OpenParen or TokenKind.Exclamation;
}
