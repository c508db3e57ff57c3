// Reads expressions by precedence.
using System.Collections.Immutable;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>
/// Reads expressions by precedence climbing. Below all operators stand, in falling order: the conditional, the call
/// by juxtaposition (<c>f a b</c>) and the pipe. A method answers null when it has reported a problem.
/// </summary>
internal sealed class ExpressionParser
{
    // Arguments are read above the level of calls, conditionals and pipes.
    private const int ArgumentLevel = 1;
    private const int OrLevel = 30;
    private const int UnaryLevel = 200;
    private readonly TokenReader _reader;
    private readonly PrimaryParser _primaries;
    private bool _isLoopList;
    private bool _isArgument;
    private int _pendingColons;

    public ExpressionParser(TokenReader reader, Parser parser)
    {
        _reader = reader;
        Functions = new FunctionParser(reader, parser, this);
        _primaries = new PrimaryParser(reader, parser, this);
    }

    /// <summary>Reads functions and their parameters.</summary>
    public FunctionParser Functions { get; }

    /// <summary>Whether the current token begins an option of a loop: <c>limit: 3</c>, <c>reversed</c>.</summary>
    public static bool IsLoopOption(TokenReader reader) =>
        reader.IsWord("reversed")
        || (reader.Peek(1).Kind == TokenKind.Colon && (reader.IsWord("offset") || reader.IsWord("limit") || reader.IsWord("cols")));

    /// <summary>Reads an expression.</summary>
    /// <param name="allowsAssignment">Whether an equals sign may follow, as it may at the start of a statement.</param>
    public Expression? Parse(bool allowsAssignment = false)
    {
        var expression = ParseLevel(0);
        if (expression is null || allowsAssignment || !StatementParser.OperatorOf(_reader.Current.Kind, out _))
        {
            return expression;
        }

        _reader.Report(TemplateDiagnostics.InvalidAssignment, expression.Span, "An assignment must be a statement of its own");
        return null;
    }

    /// <summary>Reads an expression without call, conditional or pipe unless it stands in parentheses.</summary>
    public Expression? ParseOperand() => ParseArgument(ArgumentLevel);

    /// <summary>Reads one value of a <c>when</c>, where <c>||</c> separates values.</summary>
    public Expression? ParseWhenValue() => ParseArgument(OrLevel);

    /// <summary>Reads what stands behind <c>in</c>: arguments end where the options of the loop begin.</summary>
    public Expression? ParseLoopList()
    {
        _isLoopList = true;
        var list = Parse();
        _isLoopList = false;
        return list;
    }

    /// <summary>Reads an expression in parentheses, brackets or braces, where the context around does not count.</summary>
    public Expression? ParseNested()
    {
        var context = ResetContext();
        var expression = Parse();
        RestoreContext(context);
        return expression;
    }

    /// <summary>Forgets the context for what stands in parentheses or is a statement inside an expression.</summary>
    public (bool IsLoopList, bool IsArgument, int PendingColons) ResetContext()
    {
        var context = (_isLoopList, _isArgument, _pendingColons);
        (_isLoopList, _isArgument, _pendingColons) = (false, false, 0);
        return context;
    }

    /// <summary>Restores what <see cref="ResetContext"/> answered.</summary>
    public void RestoreContext((bool IsLoopList, bool IsArgument, int PendingColons) context) =>
        (_isLoopList, _isArgument, _pendingColons) = context;

    /// <summary>Reads the arguments of a call by juxtaposition.</summary>
    public CallExpression? ParseArguments(Expression target)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (StartsArgument())
        {
            string? name = null;
            if (IsNamedArgument())
            {
                name = _reader.NameOf(_reader.Next());
                _reader.Next();
            }

            var value = ParseOperand();
            if (value is null)
            {
                return null;
            }

            arguments.Add(new Argument(name, value));
            if (value is FunctionExpression or AliasExpression { IsFunction: true })
            {
                break;
            }
        }

        return new CallExpression(_reader.SpanFrom(target.Span.Start), target, arguments.DrainToImmutable(), isPipe: false);
    }

    /// <summary>Reads an operand of a unary operator.</summary>
    /// <param name="canBeCall">Whether it may be a call by juxtaposition: <c>!f a</c>, but not <c>@f a</c>.</param>
    public Expression? ParseUnaryOperand(bool canBeCall)
    {
        var isArgument = _isArgument;
        _isArgument |= !canBeCall;
        var operand = ParseLevel(UnaryLevel);
        _isArgument = isArgument;
        return operand;
    }

    private Expression? ParseArgument(int level)
    {
        var isArgument = _isArgument;
        _isArgument = true;
        var operand = ParseLevel(level);
        _isArgument = isArgument;
        return operand;
    }

    private Expression? ParseLevel(int level)
    {
        var expression = _reader.TryEnter() && !ForeignOperators.TryReportBefore(_reader) ? _primaries.Parse() : null;
        if (expression is not null && ForeignOperators.TryReportBetween(_reader))
        {
            expression = null;
        }

        // Arguments belong to the nearest function: 5 + f 1 is 5 + (f 1), but f g 1 passes g and 1 to f.
        if (level > 0 && !_isArgument && expression is AssignableExpression or ParenthesizedExpression && StartsArgument())
        {
            expression = ParseArguments(expression);
        }

        while (expression is not null)
        {
            var token = _reader.Current;
            var precedence = PrecedenceOf(token.Kind);
            if (precedence > level)
            {
                expression = ParseBinary(expression, precedence);
            }
            else if (level > 0)
            {
                break;
            }
            else if (StartsArgument() && !(_isLoopList && IsNamedArgument() && expression is not AssignableExpression))
            {
                expression = ParseArguments(expression);
            }
            else if (token.Kind == TokenKind.Question)
            {
                expression = ParseConditional(expression);
            }
            else if (token.Kind == TokenKind.Pipe)
            {
                expression = ParsePipe(expression);
            }
            else
            {
                break;
            }
        }

        _reader.Leave();
        return expression;
    }

    private Expression? ParseBinary(Expression left, int precedence)
    {
        var operation = _reader.Next();
        if (!PrimaryParser.Starts(_reader.Current.Kind))
        {
            _reader.ReportUnexpected($"an expression behind '{_reader.TextOf(operation)}'", TemplateDiagnostics.ExpressionExpected);
            return null;
        }

        if (ParseLevel(precedence) is not { } right)
        {
            return null;
        }

        return operation.Kind switch
        {
            TokenKind.DoubleAmpersand or TokenKind.DoublePipe or TokenKind.DoubleQuestion or TokenKind.QuestionExclamation =>
                new LogicalExpression(left, operation.Kind, right),
            TokenKind.DotDot or TokenKind.DotDotLess =>
                new RangeExpression(left, _reader.SpanOf(operation), right, operation.Kind == TokenKind.DotDotLess),
            _ => new BinaryExpression(left, operation.Kind, _reader.SpanOf(operation), right),
        };
    }

    private ConditionalExpression? ParseConditional(Expression condition)
    {
        _reader.Next();
        _pendingColons++;
        var whenTrue = Parse();
        _pendingColons--;
        if (whenTrue is null)
        {
            return null;
        }

        if (!_reader.TryNext(TokenKind.Colon))
        {
            _reader.ReportUnexpected("':' and the other choice");
            return null;
        }

        return Parse() is { } whenFalse ? new ConditionalExpression(condition, whenTrue, whenFalse) : null;
    }

    // The function behind a pipe takes arguments only: an operator behind it works on the result of the pipe.
    private CallExpression? ParsePipe(Expression piped)
    {
        _reader.Next();
        _reader.SkipNewLines();
        if (!PrimaryParser.Starts(_reader.Current.Kind))
        {
            _reader.ReportUnexpected("a function behind '|'", TemplateDiagnostics.ExpressionExpected);
            return null;
        }

        if (_primaries.Parse() is not { } target)
        {
            return null;
        }

        if (StartsArgument())
        {
            return ParseArguments(target)?.WithPiped(piped);
        }

        var call = target as CallExpression
            ?? new CallExpression(target.Span, target, ImmutableArray<Argument>.Empty, isPipe: false);
        return call.WithPiped(piped);
    }

    private bool StartsArgument()
    {
        var kind = _reader.Current.Kind;
        return kind is not (TokenKind.Minus or TokenKind.Plus or TokenKind.Increment or TokenKind.Decrement)
            && PrimaryParser.Starts(kind)
            && !(_isLoopList && IsLoopOption(_reader));
    }

    // Inside a conditional, "f a : b" is its two choices and "f a: b" a named argument.
    private bool IsNamedArgument() =>
        _reader.Current.Kind == TokenKind.Identifier
        && _reader.Peek(1).Kind == TokenKind.Colon
        && (_pendingColons == 0 || _reader.Peek(1).Start == _reader.Current.End);

    private static int PrecedenceOf(TokenKind kind) => kind switch
    {
        TokenKind.DotDot or TokenKind.DotDotLess => 130,
        TokenKind.Asterisk or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent or TokenKind.ShiftLeft or TokenKind.ShiftRight => 110,
        TokenKind.Plus or TokenKind.Minus => 100,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 80,
        TokenKind.DoubleEqual or TokenKind.NotEqual => 70,
        TokenKind.DoubleAmpersand => 40,
        TokenKind.DoublePipe => OrLevel,
        TokenKind.DoubleQuestion or TokenKind.QuestionExclamation => 20,
        _ => 0,
    };
}
