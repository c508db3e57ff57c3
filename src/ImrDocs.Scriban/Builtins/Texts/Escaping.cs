// Writes a text as it stands inside a string literal.
using System.Globalization;
using System.Text;

namespace ImrDocs.Scriban.Builtins.Texts;

/// <summary>Escapes a text so that the lexer reads it back: <c>\n</c>, <c>\"</c>, <c>\\</c>, <c>\u001B</c>.</summary>
internal static class Escaping
{
    /// <summary>The text with its special characters escaped, without quotes around it.</summary>
    public static string Escape(string text) => AppendEscaped(new StringBuilder(text.Length), text).ToString();

    /// <summary>The text as a string literal in double quotes.</summary>
    public static string Literal(string text) =>
        AppendEscaped(new StringBuilder(text.Length + 2).Append('"'), text).Append('"').ToString();

    private static StringBuilder AppendEscaped(StringBuilder output, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\0' => output.Append("\\0"),
                '\b' => output.Append("\\b"),
                '\f' => output.Append("\\f"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                '\v' => output.Append("\\v"),
                < ' ' or '\u007F' => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => output.Append(character),
            };
        }

        return output;
    }
}
