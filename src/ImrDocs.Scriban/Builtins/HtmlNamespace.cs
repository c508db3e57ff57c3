// The namespace html.
using System.Net;
using ImrDocs.Scriban.Builtins.Texts;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins;

/// <summary>The functions of the namespace <c>html</c>. A letter needs none of them: a value never becomes markup there.</summary>
internal static class HtmlNamespace
{
    public static FunctionNamespace Create() => new(
        "html",
        "Functions for templates that write HTML or URLs. A letter needs none of them: there a value never becomes markup.",
        [
            Builtin.OfText(
                "escape",
                "Writes the characters that mean something in HTML as entities.",
                """{{ "knee <both> & hip" | html.escape }}""",
                "knee &lt;both&gt; &amp; hip",
                text => WebUtility.HtmlEncode(text)),
            Builtin.OfText(
                "newline_to_br",
                "Writes a `<br />` before every line end.",
                """{{ "line 1\nline 2" | html.newline_to_br }}""",
                "line 1<br />\nline 2",
                text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br />\n", StringComparison.Ordinal)),
            Builtin.OfText(
                "strip",
                "Removes tags, comments, scripts and style sheets.",
                """{{ "<b>knee</b> brace<!-- left -->" | html.strip }}""",
                "knee brace",
                text => HtmlText.Strip(text)),
            Builtin.OfText(
                "url_encode",
                "Percent-encodes a text as a part of a URL.",
                """{{ "a/b c?" | html.url_encode }}""",
                "a%2Fb%20c%3F",
                text => UrlText.Encode(text)),
            Builtin.OfText(
                "url_escape",
                "Percent-encodes a text as a whole URL: its delimiters stay.",
                """{{ "https://example.org/a b?c=d" | html.url_escape }}""",
                "https://example.org/a%20b?c=d",
                text => UrlText.Escape(text)),
        ]);
}
