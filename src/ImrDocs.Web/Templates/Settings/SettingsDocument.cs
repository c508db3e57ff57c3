// A settings file as settings, each with its place in the text.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>
/// The settings of a settings file. What is changed is written in its place, byte for byte, so that order, layout and
/// everything else of the file stay as somebody wrote them.
/// </summary>
internal sealed class SettingsDocument
{
    private const int MostDepth = 32;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReadOnlyMemory<byte> _json;

    private SettingsDocument(ReadOnlyMemory<byte> json, ImmutableArray<SettingsEntry> entries) => (_json, Entries) = (json, entries);

    /// <summary>All settings in the order of the file; the first is the file itself.</summary>
    public ImmutableArray<SettingsEntry> Entries { get; }

    /// <summary>The file as text.</summary>
    public string Text => Encoding.UTF8.GetString(_json.Span);

    /// <summary>Reads a file; null when it is no JSON object.</summary>
    public static SettingsDocument? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = MostDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var entries = ImmutableArray.CreateBuilder<SettingsEntry>();
            ReadValue(ref reader, null, "", (int)reader.TokenStartIndex, entries);
            return reader.Read() ? null : new SettingsDocument(json, entries.ToImmutable());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The setting of a path; null when there is none.</summary>
    public SettingsEntry? Find(string path) => Entries.FirstOrDefault(entry => string.Equals(entry.Path, path, StringComparison.Ordinal));

    /// <summary>The settings that stand in one.</summary>
    public IReadOnlyList<SettingsEntry> In(SettingsEntry holder) =>
        [.. Entries.Skip(1).Where(entry => string.Equals(entry.Holder, holder.Path, StringComparison.Ordinal))];

    /// <summary>The file with other values.</summary>
    /// <param name="written">What is written for a path; null when nothing is said of it.</param>
    /// <param name="wrong">Takes the paths of what is no value of its kind; they stay as they are.</param>
    public byte[] With(Func<string, string?> written, ICollection<string> wrong)
    {
        using var changed = new MemoryStream();
        var from = 0;
        foreach (var value in Entries.Where(entry => !entry.IsHolder))
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
            from = value.End;
        }

        changed.Write(_json.Span[from..]);
        return changed.ToArray();
    }

    /// <summary>The file with one setting more, laid out as its neighbours are.</summary>
    /// <param name="holder">The group or list that gets it.</param>
    /// <param name="name">Its name; of no meaning in a list.</param>
    /// <param name="json">Its value.</param>
    public byte[] WithNew(SettingsEntry holder, string name, string json)
    {
        var member = holder.Kind == SettingsKind.List ? json : JsonSerializer.Serialize(name, Readable) + ": " + json;
        if (In(holder) is not [.., var last])
        {
            return Replaced(holder.Start + 1, holder.End - 1, holder.Kind == SettingsKind.List ? member : $" {member} ");
        }

        var gap = last.NameStart;
        while (gap > holder.Start + 1 && _json.Span[gap - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            gap--;
        }

        var space = Encoding.UTF8.GetString(_json.Span[gap..last.NameStart]);
        return Replaced(last.End, last.End, "," + (space.Length == 0 ? " " : space) + member);
    }

    /// <summary>The file without a setting.</summary>
    /// <param name="entry">The setting; not the file itself.</param>
    public byte[] Without(SettingsEntry entry)
    {
        var holder = Find(entry.Holder)!;
        var all = In(holder);
        var place = all.ToList().IndexOf(entry);
        return place < all.Count - 1 ? Replaced(entry.NameStart, all[place + 1].NameStart, "")
            : place > 0 ? Replaced(all[place - 1].End, entry.End, "")
            : Replaced(holder.Start + 1, holder.End - 1, "");
    }

    private byte[] Replaced(int start, int end, string text) => [.. _json.Span[..start], .. Encoding.UTF8.GetBytes(text), .. _json.Span[end..]];

    private static byte[]? Token(SettingsEntry value, string text) => value.Kind switch
    {
        SettingsKind.Flag => text is "true" or "false" ? Encoding.UTF8.GetBytes(text) : null,
        SettingsKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)) : null,
        SettingsKind.Nothing when text.Length == 0 => "null"u8.ToArray(),
        _ => JsonSerializer.SerializeToUtf8Bytes(text, Readable),
    };

    private static void ReadValue(ref Utf8JsonReader reader, SettingsEntry? holder, string name, int nameStart, ImmutableArray<SettingsEntry>.Builder entries)
    {
        var start = (int)reader.TokenStartIndex;
        var kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => SettingsKind.Group,
            JsonTokenType.StartArray => SettingsKind.List,
            JsonTokenType.True or JsonTokenType.False => SettingsKind.Flag,
            JsonTokenType.Number => SettingsKind.Number,
            JsonTokenType.Null => SettingsKind.Nothing,
            _ => SettingsKind.Text,
        };
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var place = entries.Count;
        var entry = new SettingsEntry(holder is null ? "" : PathOf(holder, name), holder?.Path ?? "", name, kind, text, nameStart, start, 0);
        entries.Add(entry);
        for (var index = 0; kind is SettingsKind.Group or SettingsKind.List && reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var member = kind == SettingsKind.Group ? reader.GetString()! : string.Create(CultureInfo.InvariantCulture, $"[{index}]");
            var memberStart = (int)reader.TokenStartIndex;
            if (kind == SettingsKind.Group)
            {
                reader.Read();
            }

            ReadValue(ref reader, entry, member, memberStart, entries);
        }

        entries[place] = entry with { End = (int)reader.BytesConsumed };
    }

    // A name that looks like a path is quoted, so that no two settings have one path.
    private static string PathOf(SettingsEntry holder, string name) => holder.Kind == SettingsKind.List ? holder.Path + name
        : name.Length == 0 || name.AsSpan().ContainsAny(".[]'") ? $"{holder.Path}['{name.Replace("'", "''", StringComparison.Ordinal)}']"
        : holder.Path.Length == 0 ? name
        : holder.Path + "." + name;
}
