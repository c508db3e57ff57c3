// Reads the parts that operators combine: literals, variables, members, calls.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Reads the parts that operators combine. A method answers null when it has reported a problem.</summary>
internal sealed class PrimaryParser(TokenReader reader, Parser parser, ExpressionParser expressions)
{
    private readonly InitializerParser _initializers = new(reader, expressions);
    private readonly LiteralParser _literals = new(reader, expressions);

    /// <summary>Whether an expression can start with a token.</summary>
    public static bool Starts(TokenKind kind) => kind is (>= TokenKind.Identifier and <= TokenKind.InterpolationStart)
        or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.At or TokenKind.Caret or TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus
        or TokenKind.Increment or TokenKind.Decrement;

    /// <summary>Reads a part with its prefix operators, members, indexes and parenthesised arguments.</summary>
    public Expression? Parse()
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret:
                return ParsePrefix(reader.Next());
            case TokenKind.Increment or TokenKind.Decrement:
                return ParsePrefixIncrement(reader.Next());
        }

        var start = ParseStart(token);
        return start is null ? null : ParsePostfix(start);
    }

    private Expression? ParsePrefix(Token sign)
    {
        if (!Starts(reader.Current.Kind))
        {
            reader.ReportUnexpected($"an expression behind '{reader.TextOf(sign)}'", TemplateDiagnostics.ExpressionExpected);
            return null;
        }

        if (expressions.ParseUnaryOperand(sign.Kind is not (TokenKind.At or TokenKind.Caret)) is not { } operand)
        {
            return null;
        }

        var span = reader.SpanFrom(sign.Start);
        return sign.Kind switch
        {
            TokenKind.At => new AliasExpression(span, operand),
            TokenKind.Caret => new ExpandExpression(span, operand),
            _ => new UnaryExpression(span, sign.Kind, operand),
        };
    }

    private IncrementExpression? ParsePrefixIncrement(Token sign)
    {
        if (!Starts(reader.Current.Kind))
        {
            reader.ReportUnexpected($"a variable behind '{reader.TextOf(sign)}'", TemplateDiagnostics.ExpressionExpected);
            return null;
        }

        return expressions.ParseUnaryOperand(canBeCall: false) is { } operand ? MakeIncrement(sign, operand, isPrefix: true) : null;
    }

    private IncrementExpression? MakeIncrement(Token sign, Expression operand, bool isPrefix)
    {
        if (operand is AssignableExpression target)
        {
            var start = Math.Min(sign.Start, operand.Span.Start);
            return new IncrementExpression(reader.SpanFrom(start), target, sign.Kind == TokenKind.Increment, isPrefix);
        }

        reader.Report(
            TemplateDiagnostics.InvalidAssignment, operand.Span, $"'{reader.TextOf(sign)}' works on variables, members and elements");
        return null;
    }

    private Expression? ParseStart(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName(token);
            case TokenKind.LocalIdentifier:
                return ParseLocal(reader.Next());
            case TokenKind.OpenParen:
                return ParseParentheses();
            case TokenKind.OpenBracket:
                return _initializers.ParseArray();
            case TokenKind.OpenBrace:
                return _initializers.ParseObject();
            case >= TokenKind.Integer and <= TokenKind.InterpolationStart:
                return _literals.Parse();
            default:
                reader.ReportUnexpected("an expression", TemplateDiagnostics.ExpressionExpected);
                return null;
        }
    }

    private Expression? ParseName(Token token)
    {
        var span = reader.SpanOf(token);
        switch (reader.TextOf(token))
        {
            case "null":
                reader.Next();
                return new LiteralExpression(span, Value.Null);
            case "true":
                reader.Next();
                return new LiteralExpression(span, true);
            case "false":
                reader.Next();
                return new LiteralExpression(span, false);
            case "this":
                reader.Next();
                return new ThisExpression(span);
            case "do":
                return expressions.Functions.ParseAnonymous();
            case "for" or "while" or "tablerow" when reader.Peek(1).Kind == TokenKind.Dot:
                return ParseLoopMember();
            default:
                return new VariableExpression(span, reader.NameOf(reader.Next()));
        }
    }

    private LoopExpression? ParseLoopMember()
    {
        var kind = reader.IsWord("for") ? LoopKind.For : reader.IsWord("while") ? LoopKind.While : LoopKind.TableRow;
        reader.Next();
        reader.Next();
        var member = reader.Current;
        if (member.Kind != TokenKind.Identifier || !LoopExpression.Has(kind, reader.TextOf(member).ToString()))
        {
            reader.Report(TemplateDiagnostics.UnknownMember, reader.SpanOf(member), $"A loop does not tell {reader.Describe(member)}");
            return null;
        }

        reader.Next();
        return new LoopExpression(reader.SpanOf(member), kind, reader.NameOf(member));
    }

    private Expression ParseLocal(Token token)
    {
        var span = reader.SpanOf(token);
        var name = reader.TextOf(token)[1..];
        if (name.IsEmpty)
        {
            return new ArgumentsExpression(span, index: null);
        }

        if (name[0] == '$')
        {
            return new BlockExpression(span);
        }

        return char.IsAsciiDigit(name[0])
            ? new ArgumentsExpression(span, int.TryParse(name, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue)
            : new LocalExpression(span, name.ToString(), parser.SlotOf(name.ToString()));
    }

    private ParenthesizedExpression? ParseParentheses()
    {
        var open = reader.Next();
        if (expressions.ParseNested() is not { } inner)
        {
            return null;
        }

        if (!reader.TryNext(TokenKind.CloseParen))
        {
            reader.ReportUnexpected("')'");
            return null;
        }

        return new ParenthesizedExpression(reader.SpanFrom(open.Start), inner);
    }

    // Members, indexes, arguments in parentheses and ++ behind an expression. A "?." makes every later member
    // conditional, up to and including the next index.
    private Expression? ParsePostfix(Expression start)
    {
        var expression = start;
        var isConditional = false;
        while (expression is not null)
        {
            switch (reader.Current.Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot:
                    isConditional |= reader.Current.Kind == TokenKind.QuestionDot;
                    expression = ParseMember(expression, isConditional);
                    break;
                case TokenKind.OpenBracket when reader.IsAdjacent && expression is not LiteralExpression { Value.Kind: not ValueKind.String }:
                    expression = ParseIndex(expression, isConditional);
                    isConditional = false;
                    break;
                case TokenKind.OpenParen when reader.IsAdjacent && expression is AssignableExpression:
                    expression = ParseCall(expression);
                    break;
                case TokenKind.Increment or TokenKind.Decrement:
                    expression = MakeIncrement(reader.Next(), expression, isPrefix: false);
                    break;
                default:
                    return expression;
            }
        }

        return null;
    }

    private Expression? ParseMember(Expression target, bool isConditional)
    {
        reader.Next();
        var name = reader.Current;
        if (name.Kind != TokenKind.Identifier)
        {
            reader.ReportUnexpected("the name of a member");
            return null;
        }

        reader.Next();
        if (reader.TextOf(name) is "empty" && reader.Current.Kind == TokenKind.Question && reader.IsAdjacent)
        {
            reader.Next();
            return new EmptyTestExpression(reader.SpanFrom(target.Span.Start), target);
        }

        return new MemberExpression(reader.SpanFrom(target.Span.Start), target, reader.NameOf(name), reader.SpanOf(name), isConditional);
    }

    private IndexExpression? ParseIndex(Expression target, bool isConditional)
    {
        reader.BeginLineSpanning();
        reader.Next();
        if (expressions.ParseNested() is not { } index)
        {
            return null;
        }

        reader.EndLineSpanning();
        if (!reader.TryNext(TokenKind.CloseBracket))
        {
            reader.ReportUnexpected("']'");
            return null;
        }

        return new IndexExpression(reader.SpanFrom(target.Span.Start), target, index, isConditional);
    }

    private CallExpression? ParseCall(Expression target)
    {
        reader.Next();
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (reader.Current.Kind != TokenKind.CloseParen)
        {
            string? name = null;
            if (reader.Current.Kind == TokenKind.Identifier && reader.Peek(1).Kind == TokenKind.Colon)
            {
                name = reader.NameOf(reader.Next());
                reader.Next();
            }

            if (expressions.ParseNested() is not { } value)
            {
                return null;
            }

            arguments.Add(new Argument(name, value));
            if (!reader.TryNext(TokenKind.Comma) && reader.Current.Kind != TokenKind.CloseParen)
            {
                reader.ReportUnexpected("',' or ')'");
                return null;
            }
        }

        reader.Next();
        return new CallExpression(reader.SpanFrom(target.Span.Start), target, arguments.DrainToImmutable(), isPipe: false);
    }
}
