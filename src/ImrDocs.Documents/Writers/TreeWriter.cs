// Prints a document tree for people: goldens, and the `tree` command.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Writers;

/// <summary>
/// Prints a document as indented lines, one a block. Values stand in ‹guillemets›, bold and italic text in stars,
/// links as <c>[text](target)</c>, fields as <c>[#page]</c>, hard line breaks as ⏎ and U+00A0 as ⍽.
/// </summary>
public static class TreeWriter
{
    /// <summary>The tree as text; every line ends with LF.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withOrigins">Whether each piece of text stands on a line of its own with its place and its data paths.</param>
    public static string Write(Document document, bool withOrigins = false)
    {
        var lines = new TreeLines(withOrigins);
        lines.Add(0, $"title: {document.Properties.Title}");
        WriteFurniture(lines, "header first", document.Furniture.FirstHeader);
        WriteFurniture(lines, "header rest", document.Furniture.Header);
        WriteFurniture(lines, "footer first", document.Furniture.FirstFooter);
        WriteFurniture(lines, "footer rest", document.Furniture.Footer);
        if (document.Furniture.Watermark is { } watermark)
        {
            lines.Add(0, "watermark", [watermark]);
        }

        WriteBlocks(lines, 0, document.Body);
        return lines.ToString();
    }

    private static void WriteFurniture(TreeLines lines, string name, ImmutableArray<Block> blocks)
    {
        if (!blocks.IsEmpty)
        {
            lines.Add(0, name);
            WriteBlocks(lines, 1, blocks);
        }
    }

    private static void WriteBlocks(TreeLines lines, int depth, ImmutableArray<Block> blocks)
    {
        Statement? last = null;
        foreach (var block in blocks)
        {
            if (block.Statement is { } statement && !ReferenceEquals(statement, last))
            {
                lines.Add(depth, "statement " + statement.Name);
            }

            last = block.Statement;
            WriteBlock(lines, last is null ? depth : depth + 1, block);
        }
    }

    private static void WriteBlock(TreeLines lines, int depth, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                lines.Add(depth, "paragraph" + Described(paragraph.Format), paragraph.Inlines);
                break;
            case Heading heading:
                lines.Add(depth, string.Create(CultureInfo.InvariantCulture, $"heading {heading.Level}{Described(heading.Format)}"), heading.Inlines);
                break;
            case ListBlock list:
                WriteList(lines, depth, list);
                break;
            case Table table:
                WriteTable(lines, depth, table);
                break;
            case KeepTogether keep:
                lines.Add(depth, "keep");
                WriteBlocks(lines, depth + 1, keep.Blocks);
                break;
            case Passage passage:
                lines.Add(depth, "language " + passage.Language);
                WriteBlocks(lines, depth + 1, passage.Blocks);
                break;
            case PageFrame frame:
                lines.Add(depth, "frame " + frame.Name);
                WriteBlocks(lines, depth + 1, frame.Blocks);
                break;
            case Columns columns:
                lines.Add(depth, "columns");
                foreach (var column in columns.Items)
                {
                    lines.Add(depth + 1, string.Create(CultureInfo.InvariantCulture, $"column {column.Width}"));
                    WriteBlocks(lines, depth + 2, column.Blocks);
                }

                break;
            case AddressBlock address:
                lines.Add(depth, "address" + Described(address.Format));
                foreach (var line in address.Lines)
                {
                    lines.Add(depth + 1, "line", line);
                }

                break;
            case Figure figure:
                lines.Add(depth, $"figure {figure.ImageName} [{Named(figure.Alignment)}]: {figure.AlternativeText}");
                break;
            case PageBreak:
                lines.Add(depth, "page break");
                break;
        }
    }

    private static void WriteList(TreeLines lines, int depth, ListBlock list)
    {
        lines.Add(depth, "list " + (list.Kind switch { ListKind.Bullet => "bullet", ListKind.Numbered => "numbered", _ => "as typed" }));
        foreach (var item in list.Items)
        {
            lines.Add(depth + 1, "item " + item.Marker);
            WriteBlocks(lines, depth + 2, item.Blocks);
        }
    }

    private static void WriteTable(TreeLines lines, int depth, Table table)
    {
        var columns = string.Join(' ', table.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Width}:{Named(column.Alignment)}")));
        lines.Add(depth, $"table [{table.Format.Style}, {(table.Format.Ruled ? "ruled" : "plain")}] {columns}");
        foreach (var row in table.HeaderRows)
        {
            WriteRow(lines, depth + 1, "header row", row);
        }

        foreach (var row in table.Rows)
        {
            WriteRow(lines, depth + 1, "row", row);
        }
    }

    private static void WriteRow(TreeLines lines, int depth, string name, TableRow row)
    {
        lines.Add(depth, name);
        foreach (var cell in row.Cells)
        {
            lines.Add(depth + 1, cell.IsHeader ? "header cell" : "cell", cell.Inlines);
        }
    }

    private static string Described(BlockFormat format) =>
        format.Alignment is { } alignment ? $" [{format.Style}, {Named(alignment)}]" : $" [{format.Style}]";

    private static string Named(Styles.Alignment alignment) =>
        alignment switch { Styles.Alignment.Left => "left", Styles.Alignment.Center => "center", _ => "right" };
}
