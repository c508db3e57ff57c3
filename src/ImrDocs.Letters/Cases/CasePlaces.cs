// Finds where the value of a JSON path stands in a case file.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Letters.Cases.Format;
using ImrDocs.Text;

namespace ImrDocs.Letters.Cases;

/// <summary>
/// Finds where values stand in a case file that has been read: problems of the letter know the JSON path only, and
/// people look for a line.
/// </summary>
public static class CasePlaces
{
    /// <summary>
    /// The place of the value at a path such as <c>issues[0].service</c>; where the case leaves it out, that of the
    /// innermost value around it. Null when the case has not even the first name of the path. Of several paths with
    /// commas between them, the first counts.
    /// </summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="path">The path, as <see cref="Text.Diagnostics.Diagnostic.DataPath"/> has it.</param>
    public static LinePosition? Find(ReadOnlySpan<byte> utf8, string path)
    {
        var bytes = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = JsonCursor.MaximumDepth });
        var found = -1;
        try
        {
            json.Read();
            foreach (var step in path.Split(',')[0].Split('.', '['))
            {
                if (!(step.EndsWith(']') ? TryEnterElement(ref json, step[..^1]) : TryEnterMember(ref json, step)))
                {
                    break;
                }

                found = (int)json.TokenStartIndex;
            }
        }
        catch (JsonException)
        {
            // A file that is no JSON has no places, but what has been found before its fault.
        }

        return found < 0 ? null : Utf8Text.PositionOf(bytes, found);
    }

    private static bool TryEnterMember(ref Utf8JsonReader json, string name)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = json.ValueTextEquals(name);
            json.Read();
            if (isIt)
            {
                return true;
            }

            json.Skip();
        }

        return false;
    }

    private static bool TryEnterElement(ref Utf8JsonReader json, string index)
    {
        if (json.TokenType != JsonTokenType.StartArray || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var left))
        {
            return false;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (left-- == 0)
            {
                return true;
            }

            json.Skip();
        }

        return false;
    }
}
