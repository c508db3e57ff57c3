// Words and signs of other template languages, and what to write instead.
using ImrDocs.Scriban.Lexing;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>
/// Knows the words and signs of other template languages that editors bring along: Mustache's <c>{{#if}}</c>,
/// <c>{{/if}}</c> and <c>{{> part}}</c>, Liquid's <c>elsif</c> and <c>endif</c>. Read as ours they mean something else or
/// nothing, so the problems they cause later would mislead.
/// </summary>
internal static class ForeignSyntax
{
    private const string End = "Write {{ end }}";

    /// <summary>Reports a statement of another language that begins at the current token; false when it is none.</summary>
    public static bool TryReport(TokenReader reader)
    {
        if (!reader.Options.IsStrict || HintOf(reader) is not { } hint)
        {
            return false;
        }

        var word = reader.TextOf(reader.Current);
        reader.Report(TemplateDiagnostics.ForeignSyntax, reader.SpanOf(reader.Current), $"'{word}' begins no statement here", hint);
        return true;
    }

    /// <summary>Reports <c>{{#if}}</c> and the like, which would be taken for notes.</summary>
    public static void ReportSections(SourceText source, List<Token> tokens, List<Diagnostic> diagnostics)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.CodeEnter && SectionAt(source.Content.AsSpan(token.End)) is { } word)
            {
                var span = new SourceSpan(source, token.End, 1 + word.Length);
                diagnostics.Add(Diagnostic.At(TemplateDiagnostics.ForeignSyntax, span, $"'#{word}' is a note here, as all behind a # is") with
                {
                    Hint = word is "each" ? "Write {{ for item in items }}" : $"Write {{{{ {(word is "unless" ? "if !" : word + " ")}… }}}}, or put a space behind the #",
                });
            }
        }
    }

    private static string? SectionAt(ReadOnlySpan<char> code)
    {
        foreach (var word in (ReadOnlySpan<string>)["if", "each", "unless", "with", "for"])
        {
            if (code.Length > word.Length + 1 && code[0] == '#' && code[1..].StartsWith(word, StringComparison.Ordinal) && code[word.Length + 1] == ' ')
            {
                return word;
            }
        }

        return null;
    }

    private static string? HintOf(TokenReader reader)
    {
        var next = reader.Peek(1).Kind;
        return reader.Current.Kind switch
        {
            TokenKind.Greater when next == TokenKind.Identifier => "Write {{ include 'name' }}",
            TokenKind.Slash when next == TokenKind.Identifier => End,
            TokenKind.OpenBrace when reader.IsAdjacent && reader.Previous.Kind == TokenKind.CodeEnter && reader.Peek(2).Kind is TokenKind.CloseBrace or TokenKind.Dot =>
                "Write two braces: no value needs a third",
            TokenKind.Identifier => HintOf(reader.TextOf(reader.Current), next),
            _ => null,
        };
    }

    private static string? HintOf(ReadOnlySpan<char> word, TokenKind next) => word switch
    {
        "elseif" or "elsif" or "elif" when BeginsOperand(next) || IsEnd(next) => "Write {{ else if … }}",
        "endif" or "endfor" or "endcase" or "endwhile" or "endunless" or "endcapture" when IsEnd(next) => End,
        "unless" when BeginsOperand(next) => "Write {{ if !… }}",
        "foreach" when next is TokenKind.Identifier or TokenKind.OpenParen => "Write {{ for item in items }}",
        "assign" when next == TokenKind.Identifier => "Leave 'assign' out: {{ name = value }}",
        _ => null,
    };

    private static bool BeginsOperand(TokenKind next) =>
        next is (>= TokenKind.Identifier and <= TokenKind.InterpolationStart) or TokenKind.OpenParen or TokenKind.Exclamation;

    private static bool IsEnd(TokenKind next) => next is TokenKind.CodeExit or TokenKind.NewLine;
}
