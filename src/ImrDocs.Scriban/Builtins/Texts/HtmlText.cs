// Takes the tags out of HTML.
using System.Text;

namespace ImrDocs.Scriban.Builtins.Texts;

/// <summary>Removes markup from a text; one pass, so its time grows with the text's length alone.</summary>
internal sealed class HtmlText
{
    private const string ScriptEnd = "</script>";
    private const string StyleEnd = "</style>";
    private const string CommentEnd = "-->";

    private readonly string _html;
    private readonly StringBuilder _output;

    // Behind these nobody needs to search: without them, many openings and no closing would cost quadratic time.
    private readonly int _lastScriptEnd;
    private readonly int _lastStyleEnd;
    private readonly int _lastCommentEnd;

    private HtmlText(string html)
    {
        _html = html;
        _output = new StringBuilder(html.Length);
        _lastScriptEnd = html.LastIndexOf(ScriptEnd, StringComparison.OrdinalIgnoreCase);
        _lastStyleEnd = html.LastIndexOf(StyleEnd, StringComparison.OrdinalIgnoreCase);
        _lastCommentEnd = html.LastIndexOf(CommentEnd, StringComparison.Ordinal);
    }

    /// <summary>
    /// The text without tags, comments, scripts and style sheets. A construct that is never closed is kept, as text
    /// with a lonely <c>&lt;</c> is not markup.
    /// </summary>
    public static string Strip(string html) => html.Contains('<', StringComparison.Ordinal) ? new HtmlText(html).Run() : html;

    private string Run()
    {
        var position = 0;
        while (position < _html.Length)
        {
            var tag = _html.IndexOf('<', position);
            if (tag < 0)
            {
                break;
            }

            _output.Append(_html, position, tag - position);
            position = EndOfConstruct(tag);
            if (position < 0)
            {
                position = tag;
                break;
            }
        }

        return _output.Append(_html, position, _html.Length - position).ToString();
    }

    private int EndOfConstruct(int start)
    {
        var end = EndOfPair(start, "<script", ScriptEnd, _lastScriptEnd);
        end = end >= 0 ? end : EndOfPair(start, "<!--", CommentEnd, _lastCommentEnd);
        end = end >= 0 ? end : EndOfPair(start, "<style", StyleEnd, _lastStyleEnd);
        return end >= 0 ? end : Behind(start, ">");
    }

    private int EndOfPair(int start, string opening, string closing, int lastClosing) =>
        lastClosing >= start + opening.Length && _html.AsSpan(start).StartsWith(opening, StringComparison.OrdinalIgnoreCase)
            ? Behind(start + opening.Length, closing)
            : -1;

    private int Behind(int start, string closing)
    {
        var index = _html.IndexOf(closing, start, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? -1 : index + closing.Length;
    }
}
