// One of a few words.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>One of a few words, each an enum member; the member of value 0 is what an absent optional field means.</summary>
/// <param name="words">The words in the order of the schema.</param>
internal sealed class ChoiceType<T>(params ImmutableArray<(string Word, T Value, string Meaning)> words) : FieldType
    where T : struct, Enum
{
    private const string ToDecide = "This is still to be decided";

    // Boxed once, since every case holds some of them.
    private readonly ImmutableArray<(string Word, object Value)> _values = [.. words.Select(word => (word.Word, (object)word.Value))];
    private readonly string _hint = "Write " + string.Join(" or ", words.Select(word => $"\"{word.Word}\""));

    /// <summary>What an unfinished case has where none of the words is chosen yet; null when even that needs one.</summary>
    public T? Unwritten { get; init; }

    public override ImmutableArray<string> Words { get; } = [.. words.Select(word => word.Word)];

    public override object StandIn => _values[0].Value;

    public override object? Read(ref JsonCursor json)
    {
        if (json.Token != JsonTokenType.String)
        {
            json.ReportWrongType("a text", _hint);
            return null;
        }

        foreach (var (word, value) in _values)
        {
            if (System.Text.Ascii.Equals(json.Raw, word))
            {
                return value;
            }
        }

        if (Unwritten is { } none && json.AllowUndecided && json.Raw.Trim((byte)' ').IsEmpty)
        {
            json.Report(CaseDiagnostics.NotYetWritten, ToDecide);
            return none;
        }

        json.Report(CaseDiagnostics.UnknownWord, "The text is none of the words allowed here", _hint);
        return null;
    }

    public override object? ReadMissing(ref JsonCursor json, int offset, Field field)
    {
        if (Unwritten is { } none && json.AllowUndecided)
        {
            json.Problems.Add(CaseDiagnostics.NotYetWritten, offset, ToDecide, field: field.Name);
            return none;
        }

        return base.ReadMissing(ref json, offset, field);
    }

    protected override string HowToFill(Field field) => $"{base.HowToFill(field)}. {_hint}";

    /// <summary>The word for a value; empty for what is still to be chosen.</summary>
    public string WordFor(T value) => words.FirstOrDefault(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Word ?? "";

    public override bool SaysNothing(object value) => EqualityComparer<T>.Default.Equals((T)value, default);

    public override void Write(CanonicalJson json, object value) => json.Text(WordFor((T)value));

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("oneOf");
        foreach (var (word, _, meaning) in words)
        {
            schema.WriteStartObject();
            schema.WriteString("const", word);
            schema.WriteString("description", meaning);
            schema.WriteEndObject();
        }

        schema.WriteEndArray();
    }
}
