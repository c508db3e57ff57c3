// The text of inlines without looks.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>The text of inlines, for bookmarks.</summary>
internal static class PlainText
{
    /// <summary>The text; a line break is a space, fields are left out.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextInline only])
        {
            return only.Text;
        }

        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    private static void Append(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline words:
                    text.Append(words.Text);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Link link:
                    Append(link.Inlines, text);
                    break;
            }
        }
    }
}
