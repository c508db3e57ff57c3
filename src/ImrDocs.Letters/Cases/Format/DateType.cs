// Dates as ISO 8601 writes them.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A day of the Gregorian calendar, <c>2012-04-29</c> (ISO 8601-1, 5.2.2.1, extended format).</summary>
internal sealed class DateType : FieldType
{
    // So late that the newest rules hold, and days can still be counted from it.
    private static readonly object AnyDay = new DateOnly(2100, 1, 1);

    private const string Format = "yyyy-MM-dd";

    private DateType()
    {
    }

    public static DateType Instance { get; } = new();

    public override object StandIn => AnyDay;

    public override object? Read(ref JsonCursor json)
    {
        if (json.Token != JsonTokenType.String)
        {
            json.ReportWrongType("a date", CaseDiagnostics.DateShape.Hint);
            return null;
        }

        var raw = json.Raw;
        if (raw.Length != Format.Length || raw[4] != '-' || raw[7] != '-'
            || !TryNumber(raw[..4], out var year) || !TryNumber(raw[5..7], out var month) || !TryNumber(raw[8..], out var day))
        {
            json.Report(CaseDiagnostics.DateShape, "The text is not a date");
            return null;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            json.Report(CaseDiagnostics.ImpossibleDate, "There is no such day");
            return null;
        }

        return new DateOnly(year, month, day);
    }

    public override void Write(CanonicalJson json, object value) =>
        json.Text(((DateOnly)value).ToString(Format, CultureInfo.InvariantCulture));

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("format", "date");
        schema.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
