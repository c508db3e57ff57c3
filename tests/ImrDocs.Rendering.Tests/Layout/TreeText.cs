// The text of a document in reading order.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Tests.Layout;

/// <summary>What the pages of a document must say, character by character.</summary>
internal static class TreeText
{
    /// <summary>All text of the body, without the invisible characters that layout leaves out.</summary>
    public static string Of(Document document)
    {
        var text = new StringBuilder();
        Append(text, document.Body);
        return text.Replace("\u200B", "").Replace("\u00AD", "").ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Append(text, block);
        }
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Append(text, paragraph.Inlines);
                break;
            case Heading heading:
                Append(text, heading.Inlines);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    text.Append(item.Marker);
                    Append(text, item.Blocks);
                }

                break;
            case Table table:
                foreach (var cell in table.HeaderRows.Concat(table.Rows).SelectMany(row => row.Cells))
                {
                    Append(text, cell.Inlines);
                }

                break;
            case AddressBlock address:
                text.AppendJoin(' ', address.Lines.Select(line =>
                {
                    var words = new StringBuilder();
                    Append(words, line);
                    return words.ToString();
                }));
                break;
            case KeepTogether group:
                Append(text, group.Blocks);
                break;
            case Columns columns:
                Append(text, columns.Items.SelectMany(column => column.Blocks));
                break;
        }
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        var start = text.Length;
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline words:
                    text.Append(words.Text);
                    break;
                case LineBreak when text.Length > start && text[^1] != ' ':
                    text.Append(' ');
                    break;
                case Link link:
                    Append(text, link.Inlines);
                    break;
            }
        }
    }
}
