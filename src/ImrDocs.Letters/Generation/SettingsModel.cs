// letter.json as templates see it.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>Puts the values of <c>letter.json</c> into the data of templates.</summary>
internal static class SettingsModel
{
    /// <summary>Its name in templates.</summary>
    public const string Name = "letter";

    /// <summary>The whole of <c>letter.json</c>. Templates cannot change it, so letters made at once can share it.</summary>
    public static Value Of(SettingsNode settings)
    {
        var root = ScribanObject.Model(isReadOnly: true);
        AddTo(root.AddDataObject(Name, settings.Members.Length), settings);
        return root.ValueAt(0);
    }

    private static void AddTo(ScribanObject model, SettingsNode settings)
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
