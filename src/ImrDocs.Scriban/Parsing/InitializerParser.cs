// Reads arrays and objects.
using System.Collections.Immutable;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Reads arrays (<c>[1, 2]</c>) and objects (<c>{a: 1}</c>); line ends inside mean nothing.</summary>
internal sealed class InitializerParser(TokenReader reader, ExpressionParser expressions)
{
    /// <summary>Reads an array.</summary>
    public ArrayExpression? ParseArray()
    {
        reader.BeginLineSpanning();
        var open = reader.Next();
        var items = ImmutableArray.CreateBuilder<Expression>();
        while (reader.Current.Kind != TokenKind.CloseBracket)
        {
            if (expressions.ParseNested() is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (!reader.TryNext(TokenKind.Comma) && reader.Current.Kind != TokenKind.CloseBracket)
            {
                reader.ReportUnexpected("',' or ']'");
                return null;
            }
        }

        reader.EndLineSpanning();
        reader.Next();
        return new ArrayExpression(reader.SpanFrom(open.Start), items.DrainToImmutable());
    }

    /// <summary>Reads an object.</summary>
    public ObjectExpression? ParseObject()
    {
        reader.BeginLineSpanning();
        var open = reader.Next();
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, Expression>>();
        while (reader.Current.Kind != TokenKind.CloseBrace)
        {
            if (ParseMember() is not { } member)
            {
                return null;
            }

            members.Add(member);
            if (!reader.TryNext(TokenKind.Comma) && reader.Current.Kind != TokenKind.CloseBrace)
            {
                reader.ReportUnexpected("',' or '}'");
                return null;
            }
        }

        reader.EndLineSpanning();
        reader.Next();
        return new ObjectExpression(reader.SpanFrom(open.Start), members.DrainToImmutable());
    }

    private KeyValuePair<string, Expression>? ParseMember()
    {
        var token = reader.Current;
        if (token.Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            reader.ReportUnexpected("the name of a member");
            return null;
        }

        var name = token.Kind == TokenKind.String
            ? EscapeScanner.Decode(reader.TextOf(token)[1..^1])
            : reader.NameOf(token);
        reader.Next();
        if (!reader.TryNext(TokenKind.Colon))
        {
            reader.ReportUnexpected("':' behind the name of the member");
            return null;
        }

        if (!PrimaryParser.Starts(reader.Current.Kind))
        {
            reader.ReportUnexpected("the value of the member", TemplateDiagnostics.ExpressionExpected);
            return null;
        }

        return expressions.ParseNested() is { } value ? KeyValuePair.Create(name, value) : null;
    }
}
