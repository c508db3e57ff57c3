// letter.json as a tree whose every value knows where it stands.
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>A value of <c>letter.json</c> with its place in the file.</summary>
/// <param name="Kind">JSON type of the value.</param>
/// <param name="Text">Characters of a string or a number; empty otherwise.</param>
/// <param name="Members">Members of an object, in order.</param>
/// <param name="Items">Elements of an array.</param>
/// <param name="Span">The place of the value's first token.</param>
internal sealed record SettingsNode(
    JsonValueKind Kind,
    string Text,
    ImmutableArray<KeyValuePair<string, SettingsNode>> Members,
    ImmutableArray<SettingsNode> Items,
    SourceSpan Span)
{
    private const int MaxDepth = 16;

    /// <summary>The member of that name; null when there is none.</summary>
    public SettingsNode? this[string name]
    {
        get
        {
            foreach (var (key, value) in Members)
            {
                if (string.Equals(key, name, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Parses the file; null and a diagnostic when it is not JSON.</summary>
    public static SettingsNode? Parse(SourceText source, ICollection<Diagnostic> diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Content);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var node = Read(ref reader, source, bytes);
            reader.Read();
            return node;
        }
        catch (JsonException error)
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.SettingsNotJson, "The file is not valid JSON")
            {
                File = source.Name,
                Position = new LinePosition((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1),
            });
            return null;
        }
    }

    private static SettingsNode Read(ref Utf8JsonReader reader, SourceText source, byte[] bytes)
    {
        var start = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex));
        var span = new SourceSpan(source, start, 1);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = ImmutableArray.CreateBuilder<KeyValuePair<string, SettingsNode>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add(new(name, Read(ref reader, source, bytes)));
                }

                return new(JsonValueKind.Object, "", members.ToImmutable(), [], span);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<SettingsNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader, source, bytes));
                }

                return new(JsonValueKind.Array, "", [], items.ToImmutable(), span);
            case JsonTokenType.String:
                return Leaf(JsonValueKind.String, reader.GetString()!);
            case JsonTokenType.Number:
                return Leaf(JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return Leaf(JsonValueKind.True, "");
            case JsonTokenType.False:
                return Leaf(JsonValueKind.False, "");
            default:
                return Leaf(JsonValueKind.Null, "");
        }

        SettingsNode Leaf(JsonValueKind kind, string text) => new(kind, text, [], [], span);
    }
}
