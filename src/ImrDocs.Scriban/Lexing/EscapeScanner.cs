// The escapes of quoted texts.
using System.Globalization;
using System.Text;

namespace ImrDocs.Scriban.Lexing;

/// <summary>The escapes of quoted texts: finds their ends and decodes them.</summary>
internal static class EscapeScanner
{
    /// <summary>The length of the escape whose first character behind the backslash stands at an offset.</summary>
    /// <param name="text">The source.</param>
    /// <param name="start">The offset behind the backslash.</param>
    /// <param name="isInterpolated">Whether <c>\{</c> and <c>\}</c> exist.</param>
    /// <param name="wrong">The offset of the first character that no escape has there; -1 when the escape exists.</param>
    public static int Scan(string text, int start, bool isInterpolated, out int wrong)
    {
        var c = start < text.Length ? text[start] : '\uFFFF';
        var length = c switch
        {
            '\r' when start + 1 < text.Length && text[start + 1] == '\n' => 2,
            'u' => 5,
            'x' => 3,
            _ => 1,
        };
        wrong = c switch
        {
            '\'' or '"' or '\\' or '0' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '\n' or '\r' => -1,
            '{' or '}' when isInterpolated => -1,
            'u' or 'x' => FirstNotHex(text, start + 1, length - 1),
            _ => start,
        };
        return wrong < 0 ? length : Math.Max(1, wrong - start);
    }

    /// <summary>The text that a stretch of source stands for; its escapes have been found valid.</summary>
    public static string Decode(ReadOnlySpan<char> source)
    {
        if (!source.Contains('\\'))
        {
            return source.ToString();
        }

        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\' || i + 1 == source.Length)
            {
                text.Append(source[i]);
                continue;
            }

            var c = source[++i];
            switch (c)
            {
                case '\n':
                    break;
                case '\r':
                    i += i + 1 < source.Length && source[i + 1] == '\n' ? 1 : 0;
                    break;
                case 'u' or 'x':
                    var length = c == 'u' ? 4 : 2;
                    if (i + length < source.Length
                        && ushort.TryParse(source.Slice(i + 1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                    {
                        text.Append((char)unit);
                        i += length;
                    }

                    break;
                default:
                    text.Append(Simple(c));
                    break;
            }
        }

        return text.ToString();
    }

    private static char Simple(char c) => c switch
    {
        '0' => '\0',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => c,
    };

    private static int FirstNotHex(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (i >= text.Length || !char.IsAsciiHexDigit(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
