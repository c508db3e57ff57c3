// Texts: names, sentences and prose.
using System.Globalization;
using System.Text;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>
/// A text of any characters that print, without the white space around it: <c>"174-175 "</c> stands before a full stop
/// like <c>"174-175"</c>. It is dropped here and not where values are printed, since a template's own
/// <c>', and '</c> needs its spaces. What a blank text means differs: an optional one is then absent; a required one is
/// refused, but for a draft, where it becomes the empty string that placeholders are made for.
/// </summary>
internal sealed class TextType : FieldType
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// What a text that is not blank contains, for JSON Schema. The code points of category Cf are spelled out, since
    /// not every validator knows <c>\p{Cf}</c>.
    /// </summary>
    private static readonly string Visible = $"[^\\s{RangesOf(UnicodeCategory.Format)}]";

    private readonly bool _mayBeBlank;
    private readonly bool _mayWait;

    private TextType(bool mayBeBlank, bool mayWait)
    {
        _mayBeBlank = mayBeBlank;
        _mayWait = mayWait;
    }

    /// <summary>A text that a letter needs and a draft may do without.</summary>
    public static TextType Required { get; } = new(mayBeBlank: false, mayWait: true);

    /// <summary>A text that may be left out; blank is the same as left out.</summary>
    public static TextType Optional { get; } = new(mayBeBlank: true, mayWait: false);

    /// <summary>What reading leaves of a blank optional text: no string, so that the record's property is null.</summary>
    public static object Blank { get; } = new();

    /// <summary>A text that even a draft needs: an identifier, an entry of a list.</summary>
    public static TextType Entry { get; } = new(mayBeBlank: false, mayWait: false);

    public override object StandIn => "";

    public override object? Read(ref JsonCursor json)
    {
        var text = json.ReadText();
        return text is null ? null
            : !IsBlank(text) ? Trimmed(text)
            : _mayBeBlank ? Blank
            : ReadBlank(ref json, json.Offset, null);
    }

    public override object? ReadMissing(ref JsonCursor json, int offset, Field field) =>
        _mayWait && json.AllowIncomplete ? ReadBlank(ref json, offset, field.Name) : base.ReadMissing(ref json, offset, field);

    /// <summary>Reports that a text is blank where a rule requires it; gives what stands for it in a draft.</summary>
    public static object? ReadRequiredBlank(ref JsonCursor json, int offset, string field) => Required.ReadBlank(ref json, offset, field);

    public override void Write(CanonicalJson json, object value) => json.Text((string)value);

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        if (!_mayBeBlank)
        {
            schema.WriteString("pattern", Visible);
        }
    }

    /// <summary>Nothing of it would be seen: white space, joiners, byte order and direction marks (Unicode category Cf).</summary>
    private static bool IsBlank(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text without white space at its ends, but for U+00A0, which an author types on purpose; often the same string.</summary>
    private static string Trimmed(string text)
    {
        var (start, end) = (0, text.Length);
        while (IsOuterSpace(text[start]))
        {
            start++;
        }

        while (IsOuterSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsOuterSpace(char character) => char.IsWhiteSpace(character) && character != NoBreakSpace;

    private static string RangesOf(UnicodeCategory category)
    {
        var ranges = new StringBuilder();
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var first = code;
            while (code <= char.MaxValue && char.GetUnicodeCategory((char)code) == category)
            {
                code++;
            }

            if (code > first)
            {
                ranges.Append(CultureInfo.InvariantCulture, $"\\u{first:X4}");
            }

            if (code > first + 1)
            {
                ranges.Append(CultureInfo.InvariantCulture, $"-\\u{code - 1:X4}");
            }
        }

        return ranges.ToString();
    }

    private string? ReadBlank(ref JsonCursor json, int offset, string? field)
    {
        if (_mayWait && json.AllowIncomplete)
        {
            json.Problems.Add(CaseDiagnostics.NotYetWritten, offset, "This text is still to be written", field: field);
            return "";
        }

        json.Problems.Add(CaseDiagnostics.EmptyText, offset, "The text is empty", _mayWait ? null : "Write the text", field);
        return null;
    }
}
