// Reads for, tablerow and while.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Reads <c>for</c>, <c>tablerow</c> and <c>while</c>.</summary>
internal sealed class LoopParser(TokenReader reader, Parser parser, ExpressionParser expressions)
{
    /// <summary>Reads a loop.</summary>
    public Statement? Parse()
    {
        if (reader.IsWord("while"))
        {
            return ParseWhile();
        }

        return ParseFor(reader.IsWord("for") ? LoopKind.For : LoopKind.TableRow);
    }

    private WhileStatement? ParseWhile()
    {
        var opening = reader.Next();
        var condition = expressions.Parse();
        if (condition is null)
        {
            reader.SkipStatement();
        }

        CheckEnd();
        if (parser.ParseBlock(reader.SpanOf(opening)) is not { } body)
        {
            return null;
        }

        reader.Next();
        return condition is null ? null : new WhileStatement(reader.SpanFrom(opening.Start), condition, body);
    }

    private ForStatement? ParseFor(LoopKind kind)
    {
        var opening = reader.Next();
        var head = ParseHead(opening);
        if (head is null)
        {
            reader.SkipStatement();
        }

        CheckEnd();
        if (parser.ParseBlock(reader.SpanOf(opening), allowsElse: true) is not { } body)
        {
            return null;
        }

        BlockStatement? otherwise = null;
        if (reader.IsWord("else"))
        {
            reader.Next();
            CheckEnd();
            otherwise = parser.ParseBlock(reader.SpanOf(opening));
            if (otherwise is null)
            {
                return null;
            }
        }

        reader.Next();
        return head is not var (variable, list, options) ? null
            : new ForStatement(reader.SpanFrom(opening.Start), kind, variable, list, options, body, otherwise);
    }

    private (AssignableExpression Variable, Expression List, ForOptions Options)? ParseHead(Token opening)
    {
        if (reader.Current.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier)
            || expressions.ParseOperand() is not AssignableExpression variable)
        {
            reader.Report(TemplateDiagnostics.UnexpectedToken, reader.SpanOf(opening), "Expected a variable behind 'for'");
            return null;
        }

        if (!reader.IsWord("in"))
        {
            reader.ReportUnexpected("'in'", opening);
            return null;
        }

        reader.Next();
        if (expressions.ParseLoopList() is not { } list)
        {
            return null;
        }

        return ParseOptions() is { } options ? (variable, list, options) : null;
    }

    private ForOptions? ParseOptions()
    {
        var options = new ForOptions(Offset: null, Limit: null, Columns: null, IsReversed: false);
        while (ExpressionParser.IsLoopOption(reader))
        {
            var word = reader.TextOf(reader.Next());
            if (word is "reversed")
            {
                options = options with { IsReversed = true };
                continue;
            }

            var isOffset = word is "offset";
            var isLimit = word is "limit";
            reader.Next();
            if (expressions.ParseOperand() is not { } value)
            {
                return null;
            }

            options = isOffset ? options with { Offset = value } : isLimit ? options with { Limit = value } : options with { Columns = value };
        }

        return options;
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
