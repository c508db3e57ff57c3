// The single values of a settings file, each with its place in the text.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>
/// The single values of a settings file. A value that is changed is written over the old one, byte for byte in its place, so
/// that order, layout and everything else of the file stay as somebody wrote them.
/// </summary>
internal sealed class SettingsDocument
{
    private const int MostDepth = 32;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReadOnlyMemory<byte> _json;

    private SettingsDocument(ReadOnlyMemory<byte> json, ImmutableArray<SettingsValue> values) => (_json, Values) = (json, values);

    /// <summary>The values, in the order of the file.</summary>
    public ImmutableArray<SettingsValue> Values { get; }

    /// <summary>Reads a file; null when it is no JSON object.</summary>
    public static SettingsDocument? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = MostDepth });
            var values = ImmutableArray.CreateBuilder<SettingsValue>();
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? ReadObject(ref reader, "", values, json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The file with other values.</summary>
    /// <param name="written">What is written for a path; null when nothing is said of it.</param>
    /// <param name="wrong">Takes the paths of what is no value of its kind; they stay as they are.</param>
    public byte[] With(Func<string, string?> written, ICollection<string> wrong)
    {
        using var changed = new MemoryStream();
        var from = 0;
        foreach (var value in Values)
        {
            if (written(value.Path) is not { } text || string.Equals(text, value.Text, StringComparison.Ordinal))
            {
                continue;
            }

            if (Token(value, text) is not { } token)
            {
                wrong.Add(value.Path);
                continue;
            }

            changed.Write(_json.Span[from..value.Start]);
            changed.Write(token);
            from = value.Start + value.Length;
        }

        changed.Write(_json.Span[from..]);
        return changed.ToArray();
    }

    private static byte[]? Token(SettingsValue value, string text) => value.Kind switch
    {
        SettingsKind.Flag => text is "true" or "false" ? Encoding.UTF8.GetBytes(text) : null,
        SettingsKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)) : null,
        SettingsKind.Nothing when text.Length == 0 => "null"u8.ToArray(),
        _ => JsonSerializer.SerializeToUtf8Bytes(text, Readable),
    };

    private static SettingsDocument ReadObject(ref Utf8JsonReader reader, string path, ImmutableArray<SettingsValue>.Builder values, ReadOnlyMemory<byte> json)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            ReadValue(ref reader, path.Length == 0 ? name : path + "." + name, values, json);
        }

        return path.Length > 0 ? null! : new SettingsDocument(json, values.ToImmutable());
    }

    private static void ReadValue(ref Utf8JsonReader reader, string path, ImmutableArray<SettingsValue>.Builder values, ReadOnlyMemory<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, path, values, json);
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                {
                    ReadValue(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), values, json);
                }

                break;
            default:
                var (start, length) = ((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex));
                var (kind, text) = reader.TokenType switch
                {
                    JsonTokenType.True or JsonTokenType.False => (SettingsKind.Flag, reader.GetBoolean() ? "true" : "false"),
                    JsonTokenType.Number => (SettingsKind.Number, Encoding.UTF8.GetString(json.Span.Slice(start, length))),
                    JsonTokenType.Null => (SettingsKind.Nothing, ""),
                    _ => (SettingsKind.Text, reader.GetString()!),
                };
                values.Add(new SettingsValue(path, kind, text, start, length));
                break;
        }
    }
}

/// <summary>A single value of a settings file.</summary>
/// <param name="Path">Its JSON path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The value as a form has it.</param>
/// <param name="Start">Where it begins in the file, in bytes.</param>
/// <param name="Length">Its length there.</param>
internal sealed record SettingsValue(string Path, SettingsKind Kind, string Text, int Start, int Length)
{
    private static readonly string[] Faces = ["serif", "sans"];
    private static readonly string[] Sides = ["left", "center", "right"];
    private static readonly string[] Envelopes = ["#10-left-window", "#10-left-window-high"];

    /// <summary>The setting that holds it; empty at the top of the file.</summary>
    public string Group => Path.LastIndexOfAny(['.', '[']) is var end and >= 0 ? Path[..end] : "";

    /// <summary>Its own name.</summary>
    public string Name => Path[(Group.Length > 0 ? Group.Length : 0)..].TrimStart('.');

    /// <summary>The words that it can be; none when it is anything.</summary>
    public IReadOnlyList<string> Words => Name switch
    {
        "typeface" => Faces,
        "alignment" => Sides,
        "preset" => Envelopes,
        _ => [],
    };

    /// <summary>How it is written; null when anything can be.</summary>
    public string? Form => Name switch
    {
        "size" or "spaceBefore" or "spaceAfter" or "indentLeft" => "A length in points, such as 12pt",
        "lineHeight" => "A percentage, such as 115%",
        "width" or "height" or "left" or "top" or "marginTop" or "marginRight" or "marginBottom" or "marginLeft" or "headerDistance" or "footerDistance" =>
            "A length: 8.5in, 25mm or 12pt",
        _ => null,
    };
}

/// <summary>What a value of a settings file is.</summary>
internal enum SettingsKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Nothing, where a text could be.</summary>
    Nothing,
}
