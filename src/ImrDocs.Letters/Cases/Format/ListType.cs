// Lists of values of one type.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A list of values of one type; an optional one that is left out is empty.</summary>
/// <param name="element">The type of each entry.</param>
/// <param name="needsEntry">Whether an empty list is refused.</param>
internal sealed class ListType<T>(FieldType element, bool needsEntry) : FieldType
    where T : class
{
    private static readonly object Empty = ImmutableArray<T>.Empty;

    /// <summary>The type of each entry.</summary>
    public FieldType Element { get; } = element;

    public override FieldType EntryType => Element;

    public override ObjectType? Inner => Element.Inner;

    public override object? Absent => Empty;

    public override bool IsListThatMayBeEmpty => !needsEntry;

    public override object StandIn => needsEntry ? ImmutableArray.Create((T)Element.StandIn) : ImmutableArray<T>.Empty;

    public override ImmutableArray<object> EntriesOf(object value) => ImmutableArray<object>.CastUp((ImmutableArray<T>)value);

    public override object? Read(ref JsonCursor json)
    {
        if (json.Token != JsonTokenType.StartArray)
        {
            json.ReportWrongType("a list", "Put square brackets around it");
            return null;
        }

        var start = json.Offset;
        var entries = ImmutableArray.CreateBuilder<T>(4);
        var path = json.Problems.Path;
        var index = 0;
        while (json.Read() && json.Token != JsonTokenType.EndArray)
        {
            path.Enter(index++);
            if (Element.Read(ref json) is T entry)
            {
                entries.Add(entry);
            }
            else if (json.Salvage is { } salvage)
            {
                // The entries behind it keep their places.
                entries.Add((T)Element.StandIn);
                salvage.StandIns.Add(path.ToString(null)!);
            }

            path.Leave();
        }

        if (index == 0 && needsEntry)
        {
            json.Problems.Add(CaseDiagnostics.EmptyList, start, "The list has no entry");
            if (json.Salvage is not null)
            {
                return null;
            }
        }

        return entries.DrainToImmutable();
    }

    public override bool SaysNothing(object value) => ((ImmutableArray<T>)value).IsEmpty;

    public override void Write(CanonicalJson json, object value)
    {
        json.BeginArray();
        foreach (var entry in (ImmutableArray<T>)value)
        {
            Element.Write(json, entry);
        }

        json.EndArray();
    }

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "array");
        if (needsEntry)
        {
            schema.WriteNumber("minItems", 1);
        }

        schema.WriteStartObject("items");
        Element.WriteSchema(schema);
        schema.WriteEndObject();
    }
}
