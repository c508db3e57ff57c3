// The namespace math.
using System.Numerics;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Numbers;

/// <summary>The functions of the namespace <c>math</c>.</summary>
internal static class MathNamespace
{
    public static FunctionNamespace Create() => new(
        "math",
        "Functions of numbers. Integers and decimals are exact.",
        [
            Builtin.Function(
                "round",
                $"Rounds to a number of decimals, halves away from zero; the mode may be {RoundingMode.Names}.",
                """{{ 1.005 | math.round 2 }} {{ 2.5 | math.round 0 "even" }}""",
                "1.01 2",
                [Parameter.Number("value"), Parameter.OptionalInt("precision", 0), Parameter.OptionalText("mode")],
                (call, arguments) => Round(call, arguments[0], arguments[1].AsInt, arguments.TextOrNull(2))),
            Builtin.Function(
                "ceil",
                "The next integer upwards.",
                """{{ 4.2 | math.ceil }} {{ -4.2 | math.ceil }}""",
                "5 -4",
                [Parameter.Number("value")],
                (_, arguments) => Rounding.Exact(arguments[0], 0, MidpointRounding.ToPositiveInfinity)),
            Builtin.Function(
                "floor",
                "The next integer downwards.",
                """{{ 4.8 | math.floor }} {{ -4.2 | math.floor }}""",
                "4 -5",
                [Parameter.Number("value")],
                (_, arguments) => Rounding.Exact(arguments[0], 0, MidpointRounding.ToNegativeInfinity)),
            Operation("plus", "Adds two numbers.", """{{ 0.1m | math.plus 0.2m }}""", "0.3", TokenKind.Plus),
            Operation("minus", "Subtracts the second number from the first.", """{{ 12 | math.minus 5 }}""", "7", TokenKind.Minus),
            Operation("times", "Multiplies two numbers.", """{{ 12 | math.times 2.5m }}""", "30.0", TokenKind.Asterisk),
            Operation("modulo", "The rest of a division, with the sign of the first number.", """{{ 14 | math.modulo 12 }}""", "2", TokenKind.Percent),
            Builtin.Function(
                "divided_by",
                "Divides the first number by the second; the result is rounded downwards if the second is an integer.",
                """{{ 7 | math.divided_by 2 }} {{ 7 | math.divided_by 2.0 }}""",
                "3 3.5",
                [Parameter.Number("value"), Parameter.Number("divisor")],
                (call, arguments) => Divide(call, arguments[0], arguments[1])),
            Builtin.Function(
                "abs",
                "The number without its sign.",
                """{{ -15.5 | math.abs }}""",
                "15.5",
                [Parameter.Number("value")],
                (_, arguments) => Abs(arguments[0])),
            Builtin.Function(
                "format",
                "Writes a number in a .NET format, in a culture if one is named.",
                """{{ 1234.5 | math.format "C2" "en-US" }} {{ 7 | math.format "000" }}""",
                "$1,234.50 007",
                [Parameter.Any("value"), Parameter.Text("format"), Parameter.OptionalText("culture")],
                Format),
            Builtin.Function(
                "is_number",
                "Whether the value is a number; a text of digits is none.",
                """{{ 12 | math.is_number }} {{ "12" | math.is_number }}""",
                "true false",
                [Parameter.Any("value")],
                (_, arguments) => arguments[0].IsNumber),
            Builtin.Function(
                "random",
                "An integer from the first number up to, but not including, the second, from the host's seed; an error in letters.",
                """{{ math.random 1 7 }}""",
                output: null,
                [Parameter.Int("minValue"), Parameter.Int("maxValue")],
                (call, arguments) => arguments[0].AsInt < arguments[1].AsInt
                    ? call.Random.Next(arguments[0].AsInt, arguments[1].AsInt)
                    : throw call.InvalidArgument("The first number is not less than the second")),
            Builtin.Function(
                "uuid",
                "A version 4 UUID (RFC 9562) from the host's seed; an error in letters.",
                """{{ math.uuid }}""",
                output: null,
                [],
                (call, _) => NextUuid(call.Random)),
        ]);

    private static Value Round(CallContext call, Value number, int decimals, string? mode)
    {
        if (decimals < 0)
        {
            throw call.InvalidArgument("The number of decimals is negative");
        }

        if (mode is null)
        {
            return call.IsStrict ? Rounding.Exact(number, decimals, MidpointRounding.AwayFromZero) : Rounding.Binary(call, number, decimals);
        }

        return RoundingMode.Find(mode) is { } known
            ? Rounding.Exact(number, decimals, known)
            : throw call.InvalidArgument($"The rounding mode is not {RoundingMode.Names}");
    }

    private static FunctionDeclaration Operation(string name, string summary, string example, string output, TokenKind operation) =>
        Builtin.Function(
            name,
            summary,
            example,
            output,
            [Parameter.Number("value"), Parameter.Number("with")],
            (call, arguments) => Arithmetic.Calculate(operation, arguments[0], arguments[1], call, call));

    private static Value Divide(CallContext call, Value value, Value divisor)
    {
        if (!divisor.IsInteger)
        {
            return Arithmetic.Calculate(TokenKind.Slash, value, divisor, call, call);
        }

        if (call.AreEqual(divisor, 0))
        {
            throw call.Error(TemplateDiagnostics.DivisionByZero, "The divisor is zero");
        }

        if (!value.IsInteger)
        {
            return Rounding.Exact(Arithmetic.Calculate(TokenKind.Slash, value, divisor, call, call), 0, MidpointRounding.ToNegativeInfinity);
        }

        var dividend = NumberConversion.ToBigInteger(value);
        var quotient = BigInteger.DivRem(dividend, NumberConversion.ToBigInteger(divisor), out var rest);
        return Value.From(rest.Sign * NumberConversion.ToBigInteger(divisor).Sign < 0 ? quotient - 1 : quotient);
    }

    private static Value Abs(Value number) => number.Kind switch
    {
        ValueKind.BigInteger => Value.From(BigInteger.Abs(number.AsBigInteger)),
        ValueKind.Float => Value.From((float)Math.Abs(number.AsDouble)),
        ValueKind.Double => Math.Abs(number.AsDouble),
        ValueKind.Decimal => Math.Abs(number.AsDecimal),
        _ => Value.From(BigInteger.Abs(number.AsLong)),
    };

    private static Value Format(CallContext call, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNumber ? FormattedText.Of(call, arguments[0], arguments.Text(1), arguments.Culture(2, call))
        : arguments[0].IsNull ? Value.Null
        : throw call.Error(TemplateDiagnostics.WrongType, $"{TypeNames.AtStart(arguments[0])} is not a number");

    private static string NextUuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
