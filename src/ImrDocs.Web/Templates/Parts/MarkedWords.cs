// A stretch of text with what is removed and added in it, as HTML.
using ImrDocs.Text.Differences;
using Microsoft.AspNetCore.Html;

namespace ImrDocs.Web.Templates.Parts;

/// <summary>Writes a stretch of text with what is removed and added in it, said aloud too; no white space comes in but the text's.</summary>
internal static class MarkedWords
{
    /// <summary>The HTML; the text is escaped in it.</summary>
    public static IHtmlContent Of(IEnumerable<DifferencePart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.Kind == ChangeKind.Same)
            {
                html.Append(part.Text);
                continue;
            }

            var (tag, said) = part.Kind == ChangeKind.Removed ? ("del", "removed") : ("ins", "added");
            html.AppendHtml($"<{tag}><span class=\"visually-hidden\">[{said}: </span>").Append(part.Text).AppendHtml($"<span class=\"visually-hidden\">]</span></{tag}>");
        }

        return html;
    }
}
