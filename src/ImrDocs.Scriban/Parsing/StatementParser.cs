// Reads one statement.
using System.Collections.Immutable;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Reads one statement. A method answers null when it has reported a problem.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _reader;
    private readonly Parser _parser;
    private readonly ExpressionParser _expressions;
    private readonly BranchParser _branches;
    private readonly LoopParser _loops;

    public StatementParser(TokenReader reader, Parser parser, ExpressionParser expressions)
    {
        _reader = reader;
        _parser = parser;
        _expressions = expressions;
        _branches = new BranchParser(reader, parser, expressions);
        _loops = new LoopParser(reader, parser, expressions);
    }

    /// <summary>Reads a statement; a keyword counts only where a statement starts.</summary>
    public Statement? Parse()
    {
        if (ForeignSyntax.TryReport(_reader))
        {
            return null;
        }

        var start = _reader.Current;
        if (start.Kind != TokenKind.Identifier)
        {
            return ParseExpressionStatement();
        }

        var word = _reader.TextOf(start);
        if (word is "case" or "if" or "with" or "func" or "import" or "capture" or "wrap" or "ret" && _reader.Peek(1).Kind == TokenKind.Dot)
        {
            _reader.Report(
                TemplateDiagnostics.UnexpectedToken,
                _reader.SpanOf(_reader.Peek(1)),
                $"'{word}' begins a statement here; leave '{word}.' out, or write 'this.{word}' for a value of that name");
            return null;
        }

        switch (word)
        {
            case "if":
                return _branches.ParseIf();
            case "case":
                return _branches.ParseCase();
            case "else":
                _reader.Report(
                    TemplateDiagnostics.MisplacedBranch, _reader.SpanOf(start), "'else' must follow 'if', 'when' or the body of 'for'");
                return null;
            case "when":
                _reader.Report(TemplateDiagnostics.MisplacedBranch, _reader.SpanOf(start), "'when' must stand directly in 'case'");
                return null;
            case "for" or "while" or "tablerow" when _reader.Peek(1).Kind != TokenKind.Dot:
                return _loops.Parse();
            case "break" or "continue":
                _reader.Next();
                return new JumpStatement(_reader.SpanOf(start), start.End - start.Start == 5 ? Flow.Break : Flow.Continue);
            case "ret":
                return ParseReturn();
            case "capture":
                return ParseCapture();
            case "with":
                return ParseWith();
            case "import":
                return ParseImport();
            case "readonly":
                return ParseReadOnly();
            case "func":
                return _expressions.Functions.ParseStatement();
            case "wrap":
                return ParseWrap();
            default:
                return _expressions.Functions.IsInlineDeclaration() ? _expressions.Functions.ParseInline() : ParseExpressionStatement();
        }
    }

    private Statement? ParseExpressionStatement()
    {
        var indent = _reader.Indent;
        if (_expressions.Parse(allowsAssignment: true) is not { } expression)
        {
            return null;
        }

        return OperatorOf(_reader.Current.Kind, out var operation) ? ParseAssignment(expression, operation) : new ExpressionStatement(expression, indent);
    }

    private AssignStatement? ParseAssignment(Expression left, TokenKind? operation)
    {
        var sign = _reader.Next();
        var target = left is ParenthesizedExpression parenthesized ? parenthesized.Inner : left;
        if (target is not AssignableExpression assignable)
        {
            _reader.Report(TemplateDiagnostics.InvalidAssignment, left.Span, "Only variables, members and elements can be assigned");
            return null;
        }

        return _expressions.Parse() is { } value ? new AssignStatement(assignable, operation, _reader.SpanOf(sign), value) : null;
    }

    private Statement? ParseReturn()
    {
        var start = _reader.Next();
        var isBare = _reader.IsStatementEnd;
        var value = isBare ? null : _expressions.Parse();
        if (value is null && !isBare)
        {
            return null;
        }

        var span = _reader.SpanFrom(start.Start);
        return _parser.IsInPage ? new PageReturnStatement(span, value) : new ReturnStatement(span, value);
    }

    private CaptureStatement? ParseCapture()
    {
        var start = _reader.Next();
        if (_expressions.Parse() is not { } target)
        {
            return null;
        }

        if (target is not AssignableExpression assignable)
        {
            _reader.Report(TemplateDiagnostics.InvalidAssignment, target.Span, "'capture' takes a variable, member or element");
            return null;
        }

        return ParseBody(start) is { } body ? new CaptureStatement(_reader.SpanFrom(start.Start), assignable, body) : null;
    }

    private WithStatement? ParseWith()
    {
        var start = _reader.Next();
        return _expressions.Parse() is { } target && ParseBody(start) is { } body
            ? new WithStatement(_reader.SpanFrom(start.Start), target, body)
            : null;
    }

    private ImportStatement? ParseImport()
    {
        var start = _reader.Next();
        return _expressions.Parse() is { } source ? new ImportStatement(_reader.SpanFrom(start.Start), source) : null;
    }

    private ReadOnlyStatement? ParseReadOnly()
    {
        var start = _reader.Next();
        if (_reader.Current.Kind != TokenKind.Identifier)
        {
            _reader.ReportUnexpected("the name of a variable", start);
            return null;
        }

        var name = _reader.NameOf(_reader.Next());
        return new ReadOnlyStatement(_reader.SpanFrom(start.Start), name);
    }

    private WrapStatement? ParseWrap()
    {
        var indent = _reader.Indent;
        var start = _reader.Next();
        if (_expressions.Parse() is not { } call)
        {
            return null;
        }

        if (ParseBody(start) is not { } body)
        {
            return null;
        }

        var (target, arguments) = call is CallExpression made ? (made.Target, made.Arguments) : (call, ImmutableArray<Argument>.Empty);
        return new WrapStatement(_reader.SpanFrom(start.Start), target, arguments, body, indent);
    }

    private BlockStatement? ParseBody(Token opening)
    {
        if (!_reader.IsStatementEnd && _reader.Current.Kind != TokenKind.Text)
        {
            _reader.ReportUnexpected("the end of the statement");
            _reader.SkipStatement();
        }

        if (_parser.ParseBlock(_reader.SpanOf(opening)) is not { } body)
        {
            return null;
        }

        _reader.Next();
        return body;
    }

    /// <summary>Whether a token assigns, and the operator that its equals sign extends.</summary>
    public static bool OperatorOf(TokenKind kind, out TokenKind? operation)
    {
        operation = kind switch
        {
            TokenKind.PlusEqual => TokenKind.Plus,
            TokenKind.MinusEqual => TokenKind.Minus,
            TokenKind.AsteriskEqual => TokenKind.Asterisk,
            TokenKind.SlashEqual => TokenKind.Slash,
            TokenKind.DoubleSlashEqual => TokenKind.DoubleSlash,
            TokenKind.PercentEqual => TokenKind.Percent,
            _ => null,
        };
        return operation is not null || kind == TokenKind.Equal;
    }
}
