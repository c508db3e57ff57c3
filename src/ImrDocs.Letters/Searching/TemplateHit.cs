// A place of a template set that was looked for.
using System.Text;

namespace ImrDocs.Letters.Searching;

/// <summary>A place of a template set that was looked for.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Before">What stands before it on the line; cut off where it is long.</param>
/// <param name="Found">What was found, on one line.</param>
/// <param name="After">What stands behind it; cut off where it is long.</param>
public sealed record TemplateHit(string File, int Line, string Before, string Found, string After)
{
    /// <summary>The most characters that are told on either side.</summary>
    private const int MostAround = 80;

    private const char Cut = '…';

    /// <summary>The hit at a place of a text whose line ends are LF.</summary>
    public static TemplateHit Of(string file, string text, int start, int length)
    {
        var (lineStart, end) = (start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1, start + length);
        var lineEnd = text.IndexOf('\n', end) is >= 0 and var found ? found : text.Length;
        return new TemplateHit(
            file,
            text.AsSpan(0, start).Count('\n') + 1,
            Last(text[lineStart..start].TrimStart()),
            OnOneLine(text[start..end]),
            First(text[end..lineEnd].TrimEnd()));
    }

    private static string Last(string text) => text.Length <= MostAround ? text : Cut + text[WholeCharacter(text, text.Length - MostAround)..];

    private static string First(string text) => text.Length <= MostAround ? text : text[..WholeCharacter(text, MostAround)] + Cut;

    private static int WholeCharacter(string text, int place) => char.IsLowSurrogate(text[place]) ? place - 1 : place;

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var letter in text)
        {
            _ = !char.IsWhiteSpace(letter) ? line.Append(letter) : line.Length > 0 && line[^1] == ' ' ? line : line.Append(' ');
        }

        return line.ToString();
    }
}
