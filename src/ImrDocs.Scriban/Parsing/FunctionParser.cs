// Reads functions and their parameters.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Reads functions: <c>func f … end</c>, <c>func f(a, b = 1, c...) … end</c>, <c>f(a) = …</c>, <c>do … end</c> and <c>do(a) … end</c>.</summary>
internal sealed class FunctionParser(TokenReader reader, Parser parser, ExpressionParser expressions)
{
    private const int MostParameters = 64;

    /// <summary>Whether an inline function is declared here: a name, parameters in parentheses and an equals sign.</summary>
    public bool IsInlineDeclaration()
    {
        if (reader.Peek(1).Kind != TokenKind.OpenParen || reader.Peek(1).Start != reader.Current.End)
        {
            return false;
        }

        for (var i = 2; ; i++)
        {
            switch (reader.Peek(i).Kind)
            {
                case TokenKind.CloseParen:
                    return reader.Peek(i + 1).Kind == TokenKind.Equal;
                case TokenKind.NewLine or TokenKind.CodeExit or TokenKind.EndOfFile or TokenKind.OpenParen:
                    return false;
            }
        }
    }

    /// <summary>Reads a function as a statement.</summary>
    public FunctionStatement? ParseStatement()
    {
        var start = reader.Next();
        var target = ParseName(start);
        var locals = parser.EnterFunction();
        var parameters = default(ImmutableArray<FunctionParameter>);
        var isRead = target is not null && (reader.Current.Kind != TokenKind.OpenParen || TryParseParameters(start, out parameters));
        if (!isRead)
        {
            reader.SkipStatement();
        }

        // A broken head does not keep the body from being read, so that its end is not taken for a surplus one.
        var body = ParseBody(start);
        parser.LeaveFunction();
        if (body is null || target is null || !isRead)
        {
            return null;
        }

        var function = new TemplateFunction(NameOf(target), parameters, body, locals);
        return new FunctionStatement(reader.SpanFrom(start.Start), target, function);
    }

    /// <summary>Reads an inline function.</summary>
    public FunctionStatement? ParseInline()
    {
        var start = reader.Current;
        var target = new VariableExpression(reader.SpanOf(start), reader.NameOf(reader.Next()));
        var locals = parser.EnterFunction();
        FunctionStatement? statement = null;
        if (TryParseParameters(start, out var parameters))
        {
            reader.Next();
            if (expressions.Parse() is { } result)
            {
                var body = new BlockStatement(result.Span, [new ReturnStatement(result.Span, result)]);
                statement = new FunctionStatement(
                    reader.SpanFrom(start.Start), target, new TemplateFunction(target.Name, parameters, body, locals));
            }
        }

        parser.LeaveFunction();
        return statement;
    }

    /// <summary>Reads an anonymous function.</summary>
    public FunctionExpression? ParseAnonymous()
    {
        var start = reader.Next();
        var suspended = reader.SuspendLineSpanning();
        var context = expressions.ResetContext();
        var locals = parser.EnterFunction();
        var parameters = default(ImmutableArray<FunctionParameter>);
        var isRead = reader.Current.Kind != TokenKind.OpenParen || !reader.IsAdjacent || TryParseParameters(start, out parameters);
        if (!isRead)
        {
            reader.SkipStatement();
        }

        var body = ParseBody(start, suspended);
        parser.LeaveFunction();
        expressions.RestoreContext(context);
        return body is null || !isRead
            ? null
            : new FunctionExpression(reader.SpanFrom(start.Start), new TemplateFunction(name: null, parameters, body, locals));
    }

    private AssignableExpression? ParseName(Token opening)
    {
        if (reader.Current.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier))
        {
            reader.ReportUnexpected("the name of the function", opening);
            return null;
        }

        var token = reader.Next();
        if (token.Kind == TokenKind.LocalIdentifier)
        {
            var name = reader.TextOf(token)[1..].ToString();
            if (name.Length == 0 || !char.IsLetter(name[0]))
            {
                reader.Report(TemplateDiagnostics.UnexpectedToken, reader.SpanOf(token), "The name of the function is missing");
                return null;
            }

            return new LocalExpression(reader.SpanOf(token), name, parser.SlotOf(name));
        }

        AssignableExpression target = new VariableExpression(reader.SpanOf(token), reader.NameOf(token));
        while (reader.Current.Kind == TokenKind.Dot && reader.Peek(1).Kind == TokenKind.Identifier)
        {
            reader.Next();
            var member = reader.Next();
            target = new MemberExpression(
                reader.SpanFrom(token.Start), target, reader.NameOf(member), reader.SpanOf(member), isConditional: false);
        }

        return target;
    }

    private BlockStatement? ParseBody(Token opening, int suspended = 0)
    {
        var body = parser.ParseBlock(reader.SpanOf(opening));
        reader.RestoreLineSpanning(suspended);
        if (body is null)
        {
            return null;
        }

        reader.Next();
        return body;
    }

    private bool TryParseParameters(Token opening, out ImmutableArray<FunctionParameter> parameters)
    {
        reader.Next();
        var list = ImmutableArray.CreateBuilder<FunctionParameter>();
        while (reader.Current.Kind != TokenKind.CloseParen)
        {
            if (ParseParameter(opening, list) is not { } parameter)
            {
                parameters = default;
                return false;
            }

            list.Add(parameter);
            if (!reader.TryNext(TokenKind.Comma) && reader.Current.Kind != TokenKind.CloseParen)
            {
                reader.ReportUnexpected("',' or ')'");
                parameters = default;
                return false;
            }
        }

        reader.Next();
        parameters = list.DrainToImmutable();
        return true;
    }

    private FunctionParameter? ParseParameter(Token opening, ImmutableArray<FunctionParameter>.Builder before)
    {
        var token = reader.Current;
        if (token.Kind != TokenKind.Identifier)
        {
            reader.ReportUnexpected("the name of a parameter", token.Kind == TokenKind.LocalIdentifier ? token : opening);
            return null;
        }

        var parameter = FunctionParameter.Required(reader.NameOf(reader.Next()), ParameterType.Any);
        if (reader.TryNext(TokenKind.Equal))
        {
            if (ParseDefault() is not { } value)
            {
                return null;
            }

            parameter = parameter with { IsOptional = true, Default = value };
        }
        else if (reader.TryNext(TokenKind.Ellipsis))
        {
            parameter = FunctionParameter.Rest(parameter.Name);
        }

        return Check(parameter, before, reader.SpanOf(token)) ? parameter : null;
    }

    private bool Check(FunctionParameter parameter, ImmutableArray<FunctionParameter>.Builder before, SourceSpan span)
    {
        var problem = before.Count > 0 && before[^1].IsRest ? "Nothing may follow the rest parameter ('...')"
            : before.Count > 0 && before[^1].IsOptional && !parameter.IsOptional ? "A required parameter must not follow an optional one"
            : before.Any(p => string.Equals(p.Name, parameter.Name, StringComparison.Ordinal)) ? $"There are two parameters '{parameter.Name}'"
            : before.Count == MostParameters ? $"A function has at most {MostParameters} parameters"
            : null;
        if (problem is not null)
        {
            reader.Report(TemplateDiagnostics.InvalidParameter, span, problem);
        }

        return problem is null;
    }

    private Value? ParseDefault()
    {
        var start = reader.Current;
        var expression = expressions.ParseOperand();
        switch (expression)
        {
            case null:
                return null;
            case LiteralExpression literal:
                return literal.Value;
            case UnaryExpression { Operand: LiteralExpression { Value.IsNumber: true } number, Operation: TokenKind.Minus }:
                return Negated(number.Value);
            default:
                reader.Report(TemplateDiagnostics.InvalidParameter, reader.SpanOf(start), "The default of a parameter must be a literal");
                return null;
        }
    }

    private static Value Negated(Value number) => number.Kind switch
    {
        ValueKind.Decimal => -number.AsDecimal,
        ValueKind.Double or ValueKind.Float => -number.AsDouble,
        ValueKind.BigInteger => Value.From(-number.AsBigInteger),
        _ => -number.AsLong,
    };

    private static string NameOf(AssignableExpression target) => target switch
    {
        VariableExpression variable => variable.Name,
        MemberExpression member => member.Name,
        _ => target.Span.AsSpan().ToString(),
    };
}
