// A case with a text in every field, and the same case with other texts in some of them.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.AnyText;

/// <summary>
/// The case <c>every-field.json</c>. The text of each field says how the published letter shows it: <c>inline</c> within
/// a line, as <c>prose</c>, or not at all: <c>hidden</c>.
/// </summary>
internal static class EveryField
{
    private static readonly JsonNode Root = JsonNode.Parse(
        File.ReadAllText(Repository.PathOf("tests", "ImrDocs.Letters.Tests", "AnyText", "every-field.json")))!;

    /// <summary>The JSON paths of the fields that are shown within a line.</summary>
    public static ImmutableArray<string> Inline { get; } = Paths("inline");

    /// <summary>The JSON paths of the fields that are shown as paragraphs and lists.</summary>
    public static ImmutableArray<string> Prose { get; } = Paths("prose");

    /// <summary>The JSON paths of the fields that the published letter does not show.</summary>
    public static ImmutableArray<string> Hidden { get; } = Paths("hidden");

    /// <summary>The case file with texts of any UTF-16 code units in some fields, the others as they are.</summary>
    public static byte[] With(IReadOnlyDictionary<string, string> texts)
    {
        var file = new StringBuilder();
        Write(file, Root, texts);
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    /// <summary>The case file with a text in one field.</summary>
    public static byte[] With(string path, string text) => With(new Dictionary<string, string>(StringComparer.Ordinal) { [path] = text });

    private static ImmutableArray<string> Paths(string shown) => [.. Leaves(Root).Where(leaf => Text(leaf) == shown).Select(Path)];

    private static IEnumerable<JsonValue> Leaves(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value)),
        JsonArray items => items.SelectMany(Leaves),
        _ => [(JsonValue)node!],
    };

    private static string? Text(JsonValue leaf) => leaf.GetValueKind() == JsonValueKind.String ? (string?)leaf : null;

    private static string Path(JsonNode node) => node.GetPath()["$.".Length..];

    private static void Write(StringBuilder file, JsonNode? node, IReadOnlyDictionary<string, string> texts)
    {
        var separator = "";
        switch (node)
        {
            case JsonObject members:
                file.Append('{');
                foreach (var (name, value) in members)
                {
                    file.Append(separator).Append('"').Append(name).Append("\":");
                    Write(file, value, texts);
                    separator = ",";
                }

                file.Append('}');
                break;
            case JsonArray items:
                file.Append('[');
                foreach (var item in items)
                {
                    file.Append(separator);
                    Write(file, item, texts);
                    separator = ",";
                }

                file.Append(']');
                break;
            case JsonValue leaf when texts.TryGetValue(Path(leaf), out var text):
                WriteEscaped(file, text);
                break;
            default:
                file.Append(node!.ToJsonString());
                break;
        }
    }

    /// <summary>All but ASCII as escapes: only so can a file hold half of a surrogate pair (RFC 8259, 8.2).</summary>
    private static void WriteEscaped(StringBuilder file, string text)
    {
        file.Append('"');
        foreach (var unit in text)
        {
            if (unit is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                file.Append(unit);
            }
            else
            {
                file.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        file.Append('"');
    }
}
