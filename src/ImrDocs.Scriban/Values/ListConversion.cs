// Values as lists.
using ImrDocs.Scriban.Functions;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Values;

/// <summary>Makes anything that can be enumerated a list.</summary>
internal static class ListConversion
{
    /// <summary>The elements: characters of a text, pairs of an object, nothing of null.</summary>
    public static ScribanList ToList(Value value, CallContext call) => value.Kind switch
    {
        ValueKind.List => value.AsList,
        ValueKind.Null or ValueKind.Empty => new ScribanArray(),
        ValueKind.String => Characters(value, call),
        ValueKind.Markup => Characters(value.Flatten(), call),
        ValueKind.Object => Pairs(value.AsObject, call),
        _ => throw call.Error(TemplateDiagnostics.WrongType, $"{TypeNames.AtStart(value)} cannot be enumerated"),
    };

    private static ScribanArray Characters(Value text, CallContext call)
    {
        call.ChargeElements(text.AsString.Length);
        var characters = new ScribanArray(text.AsString.Length);
        foreach (var c in text.AsString)
        {
            characters.Add(Value.From(c.ToString()).WithOrigin(text.Origin));
        }

        return characters;
    }

    private static ScribanArray Pairs(ScribanObject members, CallContext call)
    {
        call.ChargeElements(members.Count * 3L);
        var pairs = new ScribanArray(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var pair = new ScribanObject(2);
            pair.Set("key", members.NameAt(i));
            pair.Set("value", members.ValueAt(i));
            pairs.Add(pair);
        }

        return pairs;
    }
}
