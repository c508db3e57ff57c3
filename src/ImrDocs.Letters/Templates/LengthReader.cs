// Lengths as people write them in letter.json: 12pt, 0.5in, 25mm.
using System.Globalization;

namespace ImrDocs.Letters.Templates;

/// <summary>Reads lengths with a unit into EMU (914,400 an inch, 12,700 a point, 36,000 a millimetre), all whole numbers.</summary>
internal static class LengthReader
{
    /// <summary>The largest length accepted: 100 inches.</summary>
    private const int Maximum = 100 * 914_400;

    /// <summary>The length in EMU; null when the text is no length, is negative, or is absurdly large.</summary>
    public static int? Read(string text)
    {
        var unit = text.Length < 3 ? 0 : text[^2..] switch
        {
            "pt" => 12_700,
            "in" => 914_400,
            "mm" => 36_000,
            _ => 0,
        };
        if (unit == 0
            || !decimal.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > Maximum / unit)
        {
            return null;
        }

        return (int)decimal.Round(number * unit, MidpointRounding.AwayFromZero);
    }
}
