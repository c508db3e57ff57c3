// The JSON of a case while somebody writes it.
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// The JSON of a case while somebody writes it. It may break any rule of the case format and still be shown and changed;
/// what does not belong to the reviewer is kept as it is.
/// </summary>
internal sealed class CaseDocument
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private readonly JsonObject _root;

    private CaseDocument(JsonObject root) => _root = root;

    /// <summary>The case of a file; null when the file is no JSON object, or has text that is not Unicode.</summary>
    public static CaseDocument? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var bytes = utf8.Span.StartsWith("\uFEFF"u8) ? utf8.Span[3..] : utf8.Span;
            if (JsonNode.Parse(bytes, documentOptions: Strict) is not JsonObject root)
            {
                return null;
            }

            // Half a character shows itself only when it is written.
            var document = new CaseDocument(root);
            document.ToBytes();
            return document;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text of the value at a path; the entries of a list one a line; empty when there is none.</summary>
    public string Text(string path) => Find(path) switch
    {
        JsonArray list => string.Join('\n', list.Select(TextOf)),
        var value => TextOf(value),
    };

    /// <summary>A text for the value at a path: the very one that is there, when only line ends differ, since forms do not keep those.</summary>
    public string Keep(string path, string text) =>
        Find(path) is { } value && value.GetValueKind() == JsonValueKind.String && string.Equals(TextOf(value), text, StringComparison.Ordinal) ? value.GetValue<string>() : text;

    /// <summary>How many lines a letter would have at least that prints all texts of the case in lines of some characters, and no blank ones.</summary>
    /// <param name="charactersPerLine">The characters of a full line.</param>
    public long Lines(int charactersPerLine) => Lines(_root, charactersPerLine);

    /// <summary>Whether the value at a path is true.</summary>
    public bool IsTrue(string path) => Find(path)?.GetValueKind() == JsonValueKind.True;

    /// <summary>The number of entries of the list at a path; 0 when there is none.</summary>
    public int Count(string path) => Find(path) is JsonArray list ? list.Count : 0;

    /// <summary>Whether there is anything at a path.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <summary>The same case with other values of some fields of the whole.</summary>
    public CaseDocument With(params ReadOnlySpan<(string Field, JsonNode Value)> values)
    {
        var root = (JsonObject)_root.DeepClone();
        foreach (var (field, value) in values)
        {
            root[field] = value;
        }

        return new CaseDocument(root);
    }

    /// <summary>
    /// The same case with other texts at some paths, none of which goes through a list. An empty text takes the value out; what is
    /// around a new one is made.
    /// </summary>
    public CaseDocument WithTexts(IEnumerable<(string Path, string Text)> texts)
    {
        var root = (JsonObject)_root.DeepClone();
        foreach (var (path, text) in texts)
        {
            var steps = path.Split('.');
            var around = root;
            foreach (var step in steps.SkipLast(1))
            {
                if (around[step] is not JsonObject inner)
                {
                    // There is nothing to take out of what is not there.
                    inner = new JsonObject();
                    if (text.Length > 0)
                    {
                        around[step] = inner;
                    }
                }

                around = inner;
            }

            if (text.Length == 0)
            {
                around.Remove(steps[^1]);
            }
            else
            {
                around[steps[^1]] = text;
            }
        }

        return new CaseDocument(root);
    }

    /// <summary>The file: UTF-8, indented, fields in the order they had.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(_root, Readable);

    private static long Lines(JsonNode? value, int charactersPerLine) => value switch
    {
        JsonObject fields => fields.Sum(field => Lines(field.Value, charactersPerLine)),
        JsonArray list => list.Sum(entry => Lines(entry, charactersPerLine)),
        _ => TextOf(value) is var text ? (text.Length / charactersPerLine) + text.AsSpan().Count('\n') : 0,
    };

    private static string TextOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => LineEnds.Unix(value.GetValue<string>()),
        JsonValueKind.Number => value.ToJsonString(),
        _ => "",
    };

    private JsonNode? Find(string path)
    {
        JsonNode? value = _root;
        foreach (var step in path.Split('.', '['))
        {
            value = value switch
            {
                JsonObject fields when !step.EndsWith(']') => fields[step],
                JsonArray list when step.EndsWith(']') && int.TryParse(step.AsSpan(0, step.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Count => list[index],
                _ => null,
            };
        }

        return value;
    }
}
