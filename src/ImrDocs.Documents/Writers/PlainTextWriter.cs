// Prints a letter as plain text.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Writers;

/// <summary>
/// Prints the body of a letter as plain text, without page furniture but with the watermark: a paragraph is one line, blank lines separate
/// blocks, list items begin with their markers, cells of a row are separated by <c> | </c> and the two cells of a row
/// that begins with a header by a colon.
/// </summary>
public static class PlainTextWriter
{
    /// <summary>The letter as text; lines end with LF.</summary>
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        if (document.Furniture.Watermark is { } watermark)
        {
            text.Append(watermark.Text).Append('\n');
        }

        WriteBlocks(text, document.Body, "");
        return text.ToString();
    }

    private static void WriteBlocks(StringBuilder text, ImmutableArray<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            if (text.Length > 0 && block is not (PageBreak or KeepTogether or Passage or PageFrame or Columns))
            {
                text.Append('\n');
            }

            WriteBlock(text, block, indent);
        }
    }

    private static void WriteBlock(StringBuilder text, Block block, string indent)
    {
        switch (block)
        {
            case Paragraph paragraph:
                WriteLine(text, paragraph.Inlines, indent, indent);
                break;
            case Heading heading:
                WriteLine(text, heading.Inlines, indent, indent);
                break;
            case ListBlock list:
                WriteList(text, list, indent);
                break;
            case Table table:
                WriteRows(text, table.HeaderRows, indent);
                WriteRows(text, table.Rows, indent);
                break;
            case Passage passage:
                WriteBlocks(text, passage.Blocks, indent);
                break;
            case KeepTogether keep:
                WriteBlocks(text, keep.Blocks, indent);
                break;
            case PageFrame frame:
                WriteBlocks(text, frame.Blocks, indent);
                break;
            case Columns columns:
                foreach (var column in columns.Items)
                {
                    WriteBlocks(text, column.Blocks, indent);
                }

                break;
            case AddressBlock address:
                foreach (var line in address.Lines)
                {
                    WriteLine(text, line, indent, indent);
                }

                break;
            case Figure figure:
                text.Append(indent).Append('[').Append(figure.AlternativeText).Append("]\n");
                break;
        }
    }

    private static void WriteList(StringBuilder text, ListBlock list, string indent)
    {
        foreach (var item in list.Items)
        {
            var inside = indent + new string(' ', item.Marker.Length + 1);
            text.Append(indent).Append(item.Marker);
            for (var i = 0; i < item.Blocks.Length; i++)
            {
                if (i == 0 && item.Blocks[i] is Paragraph first)
                {
                    WriteLine(text, first.Inlines, " ", inside);
                }
                else
                {
                    text.Append(i == 0 ? "\n" : "");
                    WriteBlock(text, item.Blocks[i], inside);
                }
            }
        }
    }

    private static void WriteRows(StringBuilder text, ImmutableArray<TableRow> rows, string indent)
    {
        foreach (var row in rows)
        {
            text.Append(indent);
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var labels = row.Cells.Length == 2 && row.Cells[0].IsHeader && !row.Cells[1].IsHeader;
                text.Append(i == 0 ? "" : !labels ? " | " : text[^1] == ':' ? " " : ": ");
                WriteInlines(text, row.Cells[i].Inlines, " ");
            }

            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }
    }

    private static void WriteLine(StringBuilder text, ImmutableArray<Inline> inlines, string indent, string laterIndent)
    {
        text.Append(indent);
        WriteInlines(text, inlines, "\n" + laterIndent);
        text.Append('\n');
    }

    private static void WriteInlines(StringBuilder text, ImmutableArray<Inline> inlines, string lineBreak)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline run:
                    text.Append(run.Text);
                    break;
                case LineBreak:
                    text.Append(lineBreak);
                    break;
                case Link link:
                    var start = text.Length;
                    WriteInlines(text, link.Inlines, lineBreak);
                    if (!SaysTarget(text.ToString(start, text.Length - start), link.Target))
                    {
                        text.Append(" <").Append(link.Target).Append('>');
                    }

                    break;
            }
        }
    }

    // Whether the words of a link are its address, as those of https://example.com/ or mailto:ann@example.com may be.
    private static bool SaysTarget(ReadOnlySpan<char> words, ReadOnlySpan<char> target) =>
        words.TrimEnd('/').SequenceEqual(target.TrimEnd('/'))
        || (target.StartsWith("mailto:", StringComparison.Ordinal) && words.SequenceEqual(target["mailto:".Length..]));
}
