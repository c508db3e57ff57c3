// What a merge makes of a value, but for what a person has yet to pick.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Format;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>What a merge makes of a value: none, one, or in a list several.</summary>
internal abstract class MergedValue
{
    /// <summary>Whether nothing is left of it, be it no value or a list without entries.</summary>
    public abstract bool IsEmpty(IReadOnlyDictionary<string, MergePick> picks);

    /// <summary>Writes it in its canonical form.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="picks">What somebody picked, by the path of the conflict.</param>
    public abstract void Write(CanonicalJson json, IReadOnlyDictionary<string, MergePick> picks);
}

/// <summary>Values taken as they are.</summary>
internal sealed class TakenValues(ImmutableArray<CaseValue> values) : MergedValue
{
    public static TakenValues Of(CaseValue? value) => new(value is null ? [] : [value]);

    public override bool IsEmpty(IReadOnlyDictionary<string, MergePick> picks) =>
        values.All(value => value.IsList && value.Entries.IsEmpty);

    public override void Write(CanonicalJson json, IReadOnlyDictionary<string, MergePick> picks)
    {
        foreach (var value in values)
        {
            value.Write(json);
        }
    }
}

/// <summary>One side of a conflict, or both.</summary>
internal sealed class PickedValues(string path, MergedValue mine, MergedValue theirs) : MergedValue
{
    public override bool IsEmpty(IReadOnlyDictionary<string, MergePick> picks) => Picked(picks).All(side => side.IsEmpty(picks));

    public override void Write(CanonicalJson json, IReadOnlyDictionary<string, MergePick> picks)
    {
        foreach (var side in Picked(picks))
        {
            side.Write(json, picks);
        }
    }

    private ImmutableArray<MergedValue> Picked(IReadOnlyDictionary<string, MergePick> picks) => picks[path] switch
    {
        (MergeChoice.Mine, _) => [mine],
        (MergeChoice.Theirs, _) => [theirs],
        (MergeChoice.Both, _) => [theirs, mine],
        (_, var text) => [TakenValues.Of(new CaseValue(TextType.Required, text ?? ""))],
    };
}

/// <summary>An object whose fields are merged one by one.</summary>
/// <param name="fields">What becomes of each field.</param>
internal sealed class MergedObject(ImmutableArray<(Field Field, MergedValue Value)> fields) : MergedValue
{
    public override bool IsEmpty(IReadOnlyDictionary<string, MergePick> picks) => false;

    public override void Write(CanonicalJson json, IReadOnlyDictionary<string, MergePick> picks)
    {
        json.BeginObject();
        foreach (var (field, value) in fields)
        {
            if (field.IsRequired || !value.IsEmpty(picks))
            {
                json.Name(field.Utf8Name);
                value.Write(json, picks);
            }
        }

        json.EndObject();
    }
}

/// <summary>A list whose entries are merged one by one.</summary>
/// <param name="entries">What becomes of each entry, and what was added.</param>
internal sealed class MergedList(ImmutableArray<MergedValue> entries) : MergedValue
{
    public override bool IsEmpty(IReadOnlyDictionary<string, MergePick> picks) => entries.All(entry => entry.IsEmpty(picks));

    public override void Write(CanonicalJson json, IReadOnlyDictionary<string, MergePick> picks)
    {
        json.BeginArray();
        foreach (var entry in entries)
        {
            entry.Write(json, picks);
        }

        json.EndArray();
    }
}
