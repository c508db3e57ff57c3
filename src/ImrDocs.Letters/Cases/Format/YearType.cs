// The year of a guideline.
using System.Globalization;
using System.Text.Json;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A year as guidelines are cited by: a text, or a number of four digits, which is the same as its digits in quotes.</summary>
internal sealed class YearType : FieldType
{
    private const int First = 1000;
    private const int Last = 9999;

    private YearType()
    {
    }

    public static YearType Instance { get; } = new();

    public override object StandIn => "";

    public override object? Read(ref JsonCursor json)
    {
        if (json.Token != JsonTokenType.Number)
        {
            return TextType.Optional.Read(ref json);
        }

        if (json.TryGetInteger(out var year) && year is >= First and <= Last)
        {
            return year.ToString(CultureInfo.InvariantCulture);
        }

        json.ReportWrongType("a text or a year of four digits", "Put the value in double quotes");
        return null;
    }

    public override void Write(CanonicalJson json, object value) => json.Text((string)value);

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("type");
        schema.WriteStringValue("string");
        schema.WriteStringValue("integer");
        schema.WriteEndArray();
        schema.WriteNumber("minimum", First);
        schema.WriteNumber("maximum", Last);
    }
}
