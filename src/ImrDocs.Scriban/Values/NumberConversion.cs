// Values as numbers of a given type.
using System.Globalization;
using System.Numerics;
using ImrDocs.Scriban.Functions;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Values;

/// <summary>Values as numbers of a given type. Reals become integers by rounding half to even, as .NET converts.</summary>
internal static class NumberConversion
{
    // The work of reading an integer grows with the square of its digits.
    private const int LongestInteger = 1000;

    /// <summary>The steps that multiplying, dividing or printing an integer of so many bytes takes.</summary>
    public static long StepsOfInteger(long bytes) => 1 + (bytes / 16) + (bytes * bytes / 1024);

    /// <summary>A 32 bit integer.</summary>
    public static int ToInt(Value value, CallContext call)
    {
        if (value.Kind == ValueKind.Int)
        {
            return value.AsInt;
        }

        var wide = ToLong(value, call);
        return wide is >= int.MinValue and <= int.MaxValue
            ? (int)wide
            : throw call.Error(TemplateDiagnostics.WrongType, "The number is outside the range of a 32 bit integer");
    }

    /// <summary>A 64 bit integer.</summary>
    public static long ToLong(Value value, CallContext call)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Null or ValueKind.Empty => 0,
                ValueKind.Boolean or ValueKind.Int or ValueKind.Long => value.AsLong,
                ValueKind.BigInteger => (long)value.AsBigInteger,
                ValueKind.Float or ValueKind.Double => Convert.ToInt64(value.AsDouble),
                ValueKind.Decimal => Convert.ToInt64(value.AsDecimal),
                ValueKind.String => long.Parse(value.AsString, NumberStyles.Integer, call.Culture),
                ValueKind.Markup => ToLong(value.Flatten(), call),
                _ => throw WrongType(value, "an integer", call),
            };
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            throw WrongType(value, "an integer", call);
        }
    }

    /// <summary>A 64 bit floating-point number.</summary>
    public static double ToDouble(Value value, CallContext call) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Empty => 0,
        ValueKind.Boolean or ValueKind.Int or ValueKind.Long => value.AsLong,
        ValueKind.BigInteger => (double)value.AsBigInteger,
        ValueKind.Float or ValueKind.Double => value.AsDouble,
        ValueKind.Decimal => (double)value.AsDecimal,
        ValueKind.String when double.TryParse(value.AsString, NumberStyles.Float | NumberStyles.AllowThousands, call.Culture, out var number) => number,
        ValueKind.Markup => ToDouble(value.Flatten(), call),
        _ => throw WrongType(value, "a number", call),
    };

    /// <summary>A decimal number.</summary>
    public static decimal ToDecimal(Value value, CallContext call)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Null => 0,
                ValueKind.Boolean or ValueKind.Int or ValueKind.Long => value.AsLong,
                ValueKind.BigInteger => (decimal)value.AsBigInteger,
                ValueKind.Float or ValueKind.Double => (decimal)value.AsDouble,
                ValueKind.Decimal => value.AsDecimal,
                _ => throw WrongType(value, "a decimal number", call),
            };
        }
        catch (OverflowException)
        {
            throw call.Error(TemplateDiagnostics.WrongType, "The number is outside the range of a decimal number");
        }
    }

    /// <summary>An integer of any size; <paramref name="value"/> is an integer or a boolean.</summary>
    public static BigInteger ToBigInteger(Value value) => value.Kind == ValueKind.BigInteger ? value.AsBigInteger : value.AsLong;

    /// <summary>A number in its own type: a number as it is, null as 0, a text read as the narrowest number.</summary>
    public static Value ToNumber(Value value, CallContext call)
    {
        if (value.IsNumber)
        {
            return value;
        }

        return value.Kind switch
        {
            ValueKind.Null or ValueKind.Empty => 0,
            ValueKind.Boolean => value.AsInt,
            ValueKind.String when value.AsString.Length < LongestInteger
                && BigInteger.TryParse(value.AsString, NumberStyles.Integer, call.Culture, out var integer) => Value.From(integer),
            ValueKind.String => ToDouble(value, call),
            ValueKind.Markup => ToNumber(value.Flatten(), call),
            _ => throw WrongType(value, "a number", call),
        };
    }

    private static Evaluation.EvaluationException WrongType(Value value, string wanted, CallContext call) =>
        call.Error(TemplateDiagnostics.WrongType, $"{TypeNames.AtStart(value)} cannot be converted to {wanted}");
}
