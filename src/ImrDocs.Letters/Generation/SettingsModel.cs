// letter.json as templates see it.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>Puts the values of <c>letter.json</c> into the data of templates.</summary>
internal static class SettingsModel
{
    /// <summary>Adds the members of a JSON object.</summary>
    public static void AddTo(ScribanObject model, SettingsNode settings)
    {
        foreach (var (name, value) in settings.Members)
        {
            switch (value.Kind)
            {
                case JsonValueKind.Object:
                    AddTo(model.AddDataObject(name, value.Members.Length), value);
                    break;
                case JsonValueKind.Array:
                    AddTo(model.AddDataArray(name, value.Items.Length), value);
                    break;
                default:
                    model.AddData(name, Leaf(value));
                    break;
            }
        }
    }

    private static void AddTo(ScribanArray model, SettingsNode settings)
    {
        foreach (var item in settings.Items)
        {
            switch (item.Kind)
            {
                case JsonValueKind.Object:
                    AddTo(model.AddDataObject(), item);
                    break;
                case JsonValueKind.Array:
                    AddTo(model.AddDataArray(), item);
                    break;
                default:
                    model.AddData(Leaf(item));
                    break;
            }
        }
    }

    private static Value Leaf(SettingsNode value) => value.Kind switch
    {
        JsonValueKind.String => value.Text,
        JsonValueKind.Number => decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Value.Null,
    };
}
