// Writes numbers, dates and durations in .NET's formats.
using System.Globalization;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Numbers;

/// <summary>Writes a value in a .NET format such as <c>N2</c>, <c>0.##</c> or <c>yyyy</c>.</summary>
internal static class FormattedText
{
    // .NET itself would write a thousand million zeros for "N999999999".
    private const int MaxPrecision = 999;
    private const int MaxFormatLength = 1000;
    private const int BytesSquaredPerStep = 512;

    /// <summary>The text of a value.</summary>
    public static string Of(CallContext call, Value value, string format, CultureInfo culture)
    {
        CheckFormat(call, format);
        if (value.Kind == ValueKind.BigInteger)
        {
            // Converting to decimal digits takes quadratic time.
            var bytes = (long)value.AsBigInteger.GetByteCount();
            call.ChargeSteps(bytes * bytes / BytesSquaredPerStep);
        }

        try
        {
            return Formattable(call, value, format).ToString(format, culture);
        }
        catch (FormatException)
        {
            throw call.InvalidArgument("The format is not one for this type of value");
        }
    }

    private static void CheckFormat(CallContext call, string format)
    {
        if (format.Length > MaxFormatLength)
        {
            throw call.InvalidArgument($"The format is longer than {MaxFormatLength} characters");
        }

        if (format.Length > 1 && char.IsAsciiLetter(format[0]) && !format.AsSpan(1).ContainsAnyExceptInRange('0', '9')
            && !(int.TryParse(format.AsSpan(1), CultureInfo.InvariantCulture, out var precision) && precision <= MaxPrecision))
        {
            throw call.InvalidArgument($"The format asks for more than {MaxPrecision} digits");
        }
    }

    private static IFormattable Formattable(CallContext call, Value value, string format) => value.Kind switch
    {
        ValueKind.Int => value.AsInt,
        ValueKind.Long => value.AsLong,
        ValueKind.BigInteger => value.AsBigInteger,
        ValueKind.Float => (float)value.AsDouble,
        ValueKind.Double => value.AsDouble,
        ValueKind.Decimal when TakesInteger(value.AsDecimal, format) => (long)value.AsDecimal,
        ValueKind.Decimal => value.AsDecimal,
        ValueKind.Date => value.AsDate,
        ValueKind.TimeSpan => value.AsTimeSpan,
        _ => throw call.Error(TemplateDiagnostics.WrongType, $"{TypeNames.AtStart(value)} has no formats"),
    };

    /// <summary>Data has decimals only; the formats of integers are for those that are whole.</summary>
    private static bool TakesInteger(decimal number, string format) =>
        format is ['D' or 'd' or 'X' or 'x' or 'B' or 'b', ..] && number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue;
}
