// Rounds numbers.
using System.Globalization;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Numbers;

/// <summary>Rounds numbers to a number of decimals.</summary>
internal static class Rounding
{
    // decimal has no more.
    private const int MaxDecimals = 28;

    // 10^28 with room: what lies beyond has no fraction anyway.
    private const double DecimalRange = 7.9e27;

    /// <summary>
    /// Rounds as people do: in decimal, so that 1.005 is 1.01 to two decimals even if it came as a binary number, whose
    /// shortest decimal form is taken.
    /// </summary>
    public static Value Exact(Value number, int decimals, MidpointRounding mode) => number.Kind switch
    {
        ValueKind.Decimal => decimal.Round(number.AsDecimal, Math.Min(decimals, MaxDecimals), mode),
        ValueKind.Double when Math.Abs(number.AsDouble) < DecimalRange =>
            (double)decimal.Round(Shortest(number.AsDouble.ToString("R", CultureInfo.InvariantCulture)), Math.Min(decimals, MaxDecimals), mode),
        ValueKind.Float when Math.Abs(number.AsDouble) < DecimalRange =>
            Value.From((float)decimal.Round(Shortest(((float)number.AsDouble).ToString("R", CultureInfo.InvariantCulture)), Math.Min(decimals, MaxDecimals), mode)),
        _ => number,
    };

    /// <summary>Rounds as upstream does: as a binary number of 64 bits, halves to the even digit.</summary>
    public static Value Binary(CallContext call, Value number, int decimals) => decimals <= 15
        ? Math.Round(NumberConversion.ToDouble(number, call), decimals, MidpointRounding.ToEven)
        : throw call.InvalidArgument("A number can be rounded to 0 to 15 decimals");

    private static decimal Shortest(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
