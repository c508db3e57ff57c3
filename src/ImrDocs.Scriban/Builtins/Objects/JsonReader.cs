// Reads JSON as values of a template.
using System.Text.Json;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Objects;

/// <summary>
/// Reads JSON (RFC 8259). Numbers without a fraction become integers, others decimals where these hold them exactly
/// enough; of members with one name the last counts.
/// </summary>
internal static class JsonReader
{
    /// <summary>The value of a text.</summary>
    public static Value Read(CallContext call, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Convert(call, document.RootElement);
        }
        catch (JsonException failure)
        {
            // The exception's own message quotes the text.
            throw call.InvalidArgument($"The text is not JSON from line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1} on");
        }
    }

    private static Value Convert(CallContext call, JsonElement element)
    {
        call.ChargeElements(1);
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ScribanObject();
                foreach (var member in element.EnumerateObject())
                {
                    members.Set(member.Name, Convert(call, member.Value));
                }

                return members;
            case JsonValueKind.Array:
                var items = new ScribanArray(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                {
                    items.Add(Convert(call, item));
                }

                return items;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return Number(call, element);
            default:
                return element.ValueKind == JsonValueKind.Null ? Value.Null : element.GetBoolean();
        }
    }

    private static Value Number(CallContext call, JsonElement element) =>
        element.TryGetInt64(out var integer) ? integer
        : element.TryGetDecimal(out var number) ? number
        : element.TryGetDouble(out var real) && double.IsFinite(real) ? real
        : throw call.InvalidArgument("The text has a number that is too large");
}
