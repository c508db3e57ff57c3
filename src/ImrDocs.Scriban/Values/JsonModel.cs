// Makes data for templates from JSON.
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ImrDocs.Scriban.Values;

/// <summary>
/// Makes data for templates from JSON. Integers become the narrowest integer, other numbers decimals where those are
/// exact enough, else doubles; texts stay texts, whatever they look like.
/// </summary>
public static class JsonModel
{
    private const int MostDigits = 4096;

    /// <summary>The data of a JSON object.</summary>
    /// <param name="root">An object; its members become global names.</param>
    /// <param name="isReadOnly">Whether templates are refused to change it.</param>
    /// <exception cref="ArgumentException">The root is not an object.</exception>
    public static ScribanObject Read(JsonElement root, bool isReadOnly)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("The data of a template is a JSON object", nameof(root));
        }

        var model = ScribanObject.Model(isReadOnly);
        Fill(model, root);
        return model;
    }

    /// <summary>The value of a JSON number: integer, decimal or double.</summary>
    public static Value Number(JsonElement number)
    {
        var text = number.GetRawText();
        if (text.Length <= MostDigits && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return Value.From(integer);
        }

        return number.TryGetDecimal(out var exact) ? exact : number.GetDouble();
    }

    private static void Fill(ScribanObject target, JsonElement source)
    {
        foreach (var member in source.EnumerateObject())
        {
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    Fill(target.AddDataObject(member.Name), member.Value);
                    break;
                case JsonValueKind.Array:
                    Fill(target.AddDataArray(member.Name, member.Value.GetArrayLength()), member.Value);
                    break;
                default:
                    target.AddData(member.Name, Scalar(member.Value));
                    break;
            }
        }
    }

    private static void Fill(ScribanArray target, JsonElement source)
    {
        foreach (var item in source.EnumerateArray())
        {
            switch (item.ValueKind)
            {
                case JsonValueKind.Object:
                    Fill(target.AddDataObject(), item);
                    break;
                case JsonValueKind.Array:
                    Fill(target.AddDataArray(), item);
                    break;
                default:
                    target.AddData(Scalar(item));
                    break;
            }
        }
    }

    private static Value Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Value.Null,
    };
}
