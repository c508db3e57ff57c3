// Leaves out the problems that follow from a code block that is not closed.
using ImrDocs.Scriban.Lexing;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>
/// Leaves out the problems that follow from a code block that is not closed: the words behind it are no code, and an
/// <c>end</c> further on lacks what it closes, or what it would close an <c>end</c>, because that was never read.
/// </summary>
internal static class FollowingErrors
{
    /// <summary>Takes them out of the problems of a template.</summary>
    /// <param name="source">The template.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="diagnostics">Its problems, those of the lexer first.</param>
    /// <param name="lexical">How many are of the lexer.</param>
    public static void Remove(SourceText source, List<Token> tokens, List<Diagnostic> diagnostics, int lexical)
    {
        for (var i = lexical - 1; i >= 0; i--)
        {
            if (IsUnclosed(source, diagnostics[i]))
            {
                Remove(source, tokens, diagnostics, i, lexical);
            }
        }
    }

    private static void Remove(SourceText source, List<Token> tokens, List<Diagnostic> diagnostics, int place, int lexical)
    {
        var cause = diagnostics[place];
        var opening = tokens.FindLastIndex(token => token.Kind == TokenKind.CodeEnter && !IsBefore(cause.Position!.Value, source.GetPosition(token.Start)));
        if (opening < 0)
        {
            return;
        }

        var next = tokens.FindIndex(opening + 1, token => token.Kind is TokenKind.CodeEnter or TokenKind.EndOfFile);
        var start = source.GetPosition(tokens[opening].Start);
        var end = tokens[next].Kind == TokenKind.EndOfFile ? new LinePosition(int.MaxValue, 1) : source.GetPosition(tokens[next].Start);
        var isWordy = cause.Descriptor == TemplateDiagnostics.UnclosedText && diagnostics.Skip(lexical).Any(problem => IsBetween(problem, start, cause.Position!.Value));
        for (var i = diagnostics.Count - 1; i >= lexical; i--)
        {
            if (IsBetween(diagnostics[i], start, end) || diagnostics[i].Descriptor == TemplateDiagnostics.MissingEnd
                || (IsOfBlocks(diagnostics[i]) && !IsBefore(diagnostics[i].Position!.Value, start)))
            {
                diagnostics.RemoveAt(i);
            }
        }

        if (isWordy)
        {
            // The apostrophe of a word that is no code: what is missing is the end of the code before it.
            diagnostics[place] = Diagnostic.At(
                TemplateDiagnostics.UnclosedBlock, new SourceSpan(source, tokens[opening].Start, 2), "The code block is not closed with }}");
        }
    }

    private static bool IsUnclosed(SourceText source, Diagnostic problem) =>
        problem.Descriptor == TemplateDiagnostics.UnclosedBlock
        || problem.Descriptor == TemplateDiagnostics.UnclosedText
        || (problem.Descriptor == TemplateDiagnostics.UnexpectedCharacter && problem.Position is { } position && source.Content[source.GetOffset(position)] == '}');

    private static bool IsOfBlocks(Diagnostic problem) =>
        problem.Descriptor == TemplateDiagnostics.SurplusEnd
        || problem.Descriptor == TemplateDiagnostics.MisplacedBranch;

    private static bool IsBetween(Diagnostic problem, LinePosition start, LinePosition end) =>
        problem.Position is { } position && !IsBefore(position, start) && IsBefore(position, end);

    private static bool IsBefore(LinePosition first, LinePosition second) =>
        first.Line < second.Line || (first.Line == second.Line && first.Column < second.Column);
}
