// Reads if and case.
using System.Collections.Immutable;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Reads <c>if</c> and <c>case</c>.</summary>
internal sealed class BranchParser(TokenReader reader, Parser parser, ExpressionParser expressions)
{
    /// <summary>Reads <c>if … else if … else … end</c>.</summary>
    public IfStatement? ParseIf()
    {
        var opening = reader.Current;
        var branches = ImmutableArray.CreateBuilder<IfBranch>();
        var head = reader.Next();
        while (true)
        {
            Expression? condition = null;
            var isElse = reader.SpanOf(head).AsSpan() is "else";
            if (!isElse && (condition = expressions.Parse()) is null)
            {
                reader.SkipStatement();
            }

            var span = reader.SpanFrom(head.Start);
            CheckEnd();
            if (parser.ParseBlock(reader.SpanOf(opening), allowsElse: !isElse) is not { } body)
            {
                return null;
            }

            branches.Add(new IfBranch(span, condition, body));
            head = reader.Next();
            if (reader.SpanOf(head).AsSpan() is "end")
            {
                return new IfStatement(reader.SpanFrom(opening.Start), branches.DrainToImmutable());
            }

            if (reader.IsWord("if"))
            {
                head = reader.Next();
            }
        }
    }

    /// <summary>Reads <c>case … when … else … end</c>; text before the first <c>when</c> is dropped.</summary>
    public CaseStatement? ParseCase()
    {
        var opening = reader.Next();
        var subject = expressions.Parse();
        if (subject is null)
        {
            reader.SkipStatement();
        }

        CheckEnd();
        SkipToWhen();
        var branches = ImmutableArray.CreateBuilder<WhenBranch>();
        while (!reader.IsWord("end"))
        {
            var head = reader.Current;
            var isElse = reader.IsWord("else") && branches.Count > 0;
            if (!isElse && !reader.IsWord("when"))
            {
                ReportMisplaced(opening);
                return null;
            }

            reader.Next();
            var values = isElse ? [] : ParseValues();
            var span = reader.SpanFrom(head.Start);
            CheckEnd();
            if (parser.ParseBlock(reader.SpanOf(opening), allowsElse: !isElse, allowsWhen: !isElse) is not { } body)
            {
                return null;
            }

            branches.Add(new WhenBranch(span, values, body));
        }

        reader.Next();
        return subject is null ? null : new CaseStatement(reader.SpanFrom(opening.Start), subject, branches.DrainToImmutable());
    }

    private void ReportMisplaced(Token opening)
    {
        if (reader.Current.Kind == TokenKind.EndOfFile)
        {
            parser.ParseBlock(reader.SpanOf(opening));
            return;
        }

        var message = reader.IsWord("else") ? "'else' must follow 'when'" : "Only 'when' may follow 'case'";
        reader.Report(TemplateDiagnostics.MisplacedBranch, reader.SpanOf(reader.Current), message);
        reader.SkipStatement();
        parser.ParseBlock(reader.SpanOf(opening));
        reader.TryNext(TokenKind.Identifier);
    }

    private void SkipToWhen()
    {
        while (reader.Current.Kind is TokenKind.Text or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeEnter or TokenKind.CodeExit)
        {
            reader.Next();
        }
    }

    private ImmutableArray<Expression> ParseValues()
    {
        var values = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            if (expressions.ParseWhenValue() is not { } value)
            {
                reader.SkipStatement();
                break;
            }

            values.Add(value);
        }
        while (reader.TryNext(TokenKind.Comma) || reader.TryNext(TokenKind.DoublePipe));
        return values.DrainToImmutable();
    }

    private void CheckEnd()
    {
        if (!reader.IsStatementEnd && reader.Current.Kind != TokenKind.Text)
        {
            reader.ReportUnexpected("the end of the statement");
            reader.SkipStatement();
        }
    }
}
