// Reads numbers and texts.
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Reads numbers and texts; the culture has no say in it.</summary>
internal sealed class LiteralParser(TokenReader reader, ExpressionParser expressions)
{
    private const int MostDigits = 4096;

    /// <summary>Reads a literal.</summary>
    public Expression? Parse()
    {
        if (reader.Current.Kind == TokenKind.InterpolationStart)
        {
            return ParseInterpolation();
        }

        var token = reader.Next();
        var text = reader.TextOf(token);
        Value? value = token.Kind switch
        {
            TokenKind.String => EscapeScanner.Decode(text[1..^1]),
            TokenKind.InterpolatedString => EscapeScanner.Decode(text[2..^1]),
            TokenKind.VerbatimString => text[1..^1].ToString().Replace("``", "`", StringComparison.Ordinal),
            TokenKind.HexInteger => ParseBits(text, NumberStyles.AllowHexSpecifier, 4),
            TokenKind.BinaryInteger => ParseBits(text, NumberStyles.AllowBinarySpecifier, 1),
            TokenKind.Integer => ParseInteger(Plain(text)),
            _ => ParseReal(Plain(text), reader.Options.IsStrict),
        };
        if (value is { IsNull: false })
        {
            return new LiteralExpression(reader.SpanOf(token), value.Value);
        }

        reader.Report(TemplateDiagnostics.InvalidNumber, reader.SpanOf(token), "The number is outside the range of its type");
        return null;
    }

    private InterpolatedExpression? ParseInterpolation()
    {
        var start = reader.Next();
        var parts = ImmutableArray.CreateBuilder<Expression>();
        AddText(parts, start, 2);
        while (true)
        {
            if (expressions.ParseNested() is not { } part)
            {
                return null;
            }

            parts.Add(part);
            var token = reader.Current;
            if (token.Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                reader.ReportUnexpected("the end of the hole");
                return null;
            }

            reader.Next();
            AddText(parts, token, 1);
            if (token.Kind == TokenKind.InterpolationEnd)
            {
                return new InterpolatedExpression(reader.SpanFrom(start.Start), parts.DrainToImmutable());
            }
        }
    }

    private void AddText(ImmutableArray<Expression>.Builder parts, Token token, int skipped)
    {
        var text = reader.TextOf(token)[skipped..^1];
        if (!text.IsEmpty)
        {
            parts.Add(new LiteralExpression(reader.SpanOf(token), EscapeScanner.Decode(text)));
        }
    }

    private static string Plain(ReadOnlySpan<char> text) => text.ToString().Replace("_", "", StringComparison.Ordinal);

    private static Value? ParseInteger(string digits)
    {
        if (digits.Length > MostDigits)
        {
            return null;
        }

        var exponentStart = digits.AsSpan().IndexOfAny('e', 'E');
        if (exponentStart < 0)
        {
            return Value.From(BigInteger.Parse(digits, CultureInfo.InvariantCulture));
        }

        return !int.TryParse(digits.AsSpan(exponentStart + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || exponent > MostDigits
            ? default(Value?)
            : Value.From(BigInteger.Parse(digits.AsSpan(0, exponentStart), provider: CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent));
    }

    // Without the suffix u, bits are those of a signed number of 32 or 64 bits.
    private static Value? ParseBits(ReadOnlySpan<char> text, NumberStyles style, int bitsPerDigit)
    {
        var isUnsigned = text[^1] is 'u' or 'U';
        var digits = Plain(isUnsigned ? text[2..^1] : text[2..]).TrimStart('0');
        if (digits.Length * bitsPerDigit > 64 + bitsPerDigit
            || !ulong.TryParse(digits.Length == 0 ? "0" : digits, style, CultureInfo.InvariantCulture, out var bits))
        {
            return null;
        }

        return isUnsigned ? Value.From((BigInteger)bits) : bits <= uint.MaxValue ? (int)(uint)bits : (long)bits;
    }

    private static Value? ParseReal(string text, bool isExact)
    {
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? text[..^1] : text;
        if (suffix == 'm' || (isExact && suffix is not ('f' or 'd')))
        {
            return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Value.From(exact) : default(Value?);
        }

        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) || double.IsInfinity(real))
        {
            return null;
        }

        return suffix == 'f' ? Value.From((float)real) : real;
    }
}
