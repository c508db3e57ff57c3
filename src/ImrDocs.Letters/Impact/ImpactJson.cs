// Writes what a change of templates does as JSON.
using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImrDocs.Letters.Determination;
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Impact;

/// <summary>
/// What a change of templates does, as one JSON object on one line. <c>letters</c> lists every letter that changes;
/// <c>groups</c> name them by their index in it.
/// </summary>
public static class ImpactJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object, without a line feed behind it.</summary>
    public static string Write(TemplateImpact impact)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("from", impact.From);
            json.WriteString("to", impact.To);
            json.WriteNumber("casesCompared", impact.Cases);
            json.WriteNumber("lettersCompared", impact.Letters);
            json.WriteNumber("lettersUnmade", impact.Unmade);
            WritePageChanges(json, impact.PageChanges);
            var indexes = WriteLetters(json, impact.Changed);
            json.WriteStartArray("groups");
            foreach (var group in impact.Groups)
            {
                WriteGroup(json, group, indexes);
            }

            json.WriteEndArray();
            WriteWarnings(json, impact.Warnings);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>A letter can get a warning and not change otherwise, so letters are named here.</summary>
    private static void WriteWarnings(Utf8JsonWriter json, ImmutableArray<ImpactWarning> warnings)
    {
        json.WriteStartArray("newWarnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("problem", warning.Problem.ToString());
            json.WriteNumber("cases", warning.Cases);
            json.WriteStartArray("letters");
            foreach (var letter in warning.Letters)
            {
                json.WriteStringValue(letter.Name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePageChanges(Utf8JsonWriter json, ImmutableArray<PageChange> changes)
    {
        json.WriteStartArray("pageChanges");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteNumber("before", change.Before);
            json.WriteNumber("after", change.After);
            json.WriteNumber("letters", change.Letters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Dictionary<ImpactLetter, int> WriteLetters(Utf8JsonWriter json, ImmutableArray<ImpactLetter> letters)
    {
        // By reference: a folder may hold one case twice.
        var indexes = new Dictionary<ImpactLetter, int>(ReferenceEqualityComparer.Instance);
        json.WriteStartArray("letters");
        foreach (var letter in letters)
        {
            indexes.Add(letter, indexes.Count);
            json.WriteStartObject();
            json.WriteString("case", letter.CaseNumber);
            json.WriteString("letter", letter.Request.Kind);
            json.WriteString("edition", letter.Request.Edition);
            json.WriteString("recipient", letter.Request.Recipient?.Word);
            WriteNumber(json, "pagesBefore", letter.PagesBefore);
            WriteNumber(json, "pagesAfter", letter.PagesAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return indexes;
    }

    private static void WriteGroup(Utf8JsonWriter json, ImpactGroup group, Dictionary<ImpactLetter, int> indexes)
    {
        json.WriteStartObject();
        json.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName(group.Kind.ToString()));
        WritePlace(json, "before", group.Before);
        WritePlace(json, "after", group.After);
        json.WriteString("role", group.Role);
        json.WriteString("becomes", group.Becomes);
        json.WriteString("problem", group.Problem?.ToString());
        json.WriteStartArray("example");
        foreach (var part in group.Example)
        {
            json.WriteStartObject();
            json.WriteString("kind", part.Kind switch { ChangeKind.Removed => "removed", ChangeKind.Added => "added", _ => "same" });
            json.WriteString("text", part.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("cases", group.Cases);
        json.WriteStartArray("letters");
        foreach (var letter in group.Letters)
        {
            json.WriteNumberValue(indexes[letter]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, ImpactPlace? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
