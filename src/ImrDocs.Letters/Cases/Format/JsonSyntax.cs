// Says in plain words what is wrong with malformed JSON.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>
/// Turns the JSON parser's exception into a diagnostic. Its own message is not used: it quotes characters of the
/// file.
/// </summary>
internal static class JsonSyntax
{
    /// <summary>Reports malformed JSON.</summary>
    /// <param name="problems">Where to report.</param>
    /// <param name="utf8">The file without its byte order mark.</param>
    /// <param name="error">The parser's exception.</param>
    /// <param name="depth">Brackets open where it stopped.</param>
    /// <param name="isComplete">Whether the case itself had ended.</param>
    public static void Report(CaseProblems problems, ReadOnlySpan<byte> utf8, JsonException error, int depth, bool isComplete)
    {
        var offset = OffsetOf(utf8, error);
        var rest = utf8[offset..];
        if (isComplete)
        {
            problems.Add(CaseDiagnostics.TrailingContent, offset, "The file goes on behind the end of the case");
        }
        else if (rest.TrimEnd(" \t\r\n"u8) is [] or [(byte)','])
        {
            problems.Add(CaseDiagnostics.Truncated, utf8.Length, "The case breaks off in the middle");
        }
        else if (depth >= JsonCursor.MaximumDepth - 1 && rest[0] is (byte)'{' or (byte)'[')
        {
            problems.Add(CaseDiagnostics.TooDeep, offset, "Brackets are nested too deeply");
        }
        else if (rest[0] >= 0x80 && Utf8Text.FindInvalid(rest[..Math.Min(4, rest.Length)]) == 0)
        {
            problems.Add(CaseDiagnostics.InvalidUtf8, offset, Utf8Text.DescribeInvalid(rest));
        }
        else
        {
            var (message, hint) = Describe(utf8, offset);
            problems.Add(CaseDiagnostics.InvalidJson, offset, message, hint);
        }
    }

    private static (string Message, string? Hint) Describe(ReadOnlySpan<byte> utf8, int offset) => utf8[offset] switch
    {
        (byte)'/' => ("Comments are not allowed", "Remove the comment"),
        (byte)'}' or (byte)']' when utf8[..offset].TrimEnd(" \t\r\n"u8).EndsWith(","u8) =>
            ("A comma stands before a closing bracket", "Remove the comma"),
        _ when offset > 0 && utf8[offset - 1] == '\\' => ("JSON has no such escape", "Write \\\\ for a backslash"),
        (byte)'"' => ("A text begins where it must not", "A comma or a colon may be missing before it"),
        (byte)'\'' => ("A single quote stands where a value must", "Use double quotes"),
        (byte)'\n' or (byte)'\r' => ("A line ends inside a text, or where a value must stand", "Write \\n for a line end inside a text"),
        (byte)'\t' => ("A tab stands inside a text", "Write \\t"),
        < 0x20 and var control => (
            string.Create(CultureInfo.InvariantCulture, $"The control character U+{control:X4} is not allowed"), "Remove the character"),
        var letter when char.IsAsciiLetter((char)letter) => ("A bare word stands here", "Put texts in double quotes"),
        0xE2 when utf8[offset..].StartsWith("“"u8) || utf8[offset..].StartsWith("”"u8) =>
            ("A curly quote stands where a straight one must", "Write \" around texts; word processors make quotes curly"),
        _ => ("This is not valid JSON", null),
    };

    private static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var lineStart = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            lineStart += utf8[lineStart..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(utf8.Length, lineStart + (error.BytePositionInLine ?? 0));
    }
}
