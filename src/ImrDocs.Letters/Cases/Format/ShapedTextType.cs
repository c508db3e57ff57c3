// Texts of a fixed shape: case numbers, states, ZIP codes.
using System.Globalization;
using System.Text;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A text that has one of some shapes.</summary>
/// <param name="kind">What such a text is called.</param>
/// <param name="hint">How to write one.</param>
/// <param name="shapes">Examples in which <c>0</c> stands for any digit, <c>A</c> for any capital letter, and all else for itself.</param>
internal sealed class ShapedTextType(string kind, string hint, params string[] shapes) : FieldType
{
    private const char AnyDigit = '0';
    private const char AnyCapital = 'A';

    public override object StandIn => "";

    public override object? Read(ref JsonCursor json)
    {
        var text = json.ReadText();
        if (text is null)
        {
            return null;
        }

        foreach (var shape in shapes)
        {
            if (Fits(text, shape))
            {
                return text;
            }
        }

        json.Report(CaseDiagnostics.WrongShape, "The text is not " + kind, hint);
        return null;
    }

    public override void Write(CanonicalJson json, object value) => json.Text((string)value);

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("pattern", string.Join('|', shapes.Select(shape => $"^{Pattern(shape)}$")));
    }

    private static bool Fits(string text, string shape)
    {
        if (text.Length != shape.Length)
        {
            return false;
        }

        for (var i = 0; i < shape.Length; i++)
        {
            var fits = shape[i] switch
            {
                AnyDigit => char.IsAsciiDigit(text[i]),
                AnyCapital => char.IsAsciiLetterUpper(text[i]),
                _ => text[i] == shape[i],
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static string Pattern(string shape)
    {
        var pattern = new StringBuilder();
        for (var rest = shape.AsSpan(); !rest.IsEmpty;)
        {
            var same = rest.IndexOfAnyExcept(rest[0]) is > 0 and var next ? next : rest.Length;
            pattern.Append(rest[0] switch { AnyDigit => "[0-9]", AnyCapital => "[A-Z]", var other => other.ToString() });
            if (same > 1)
            {
                pattern.Append(CultureInfo.InvariantCulture, $"{{{same}}}");
            }

            rest = rest[same..];
        }

        return pattern.ToString();
    }
}
