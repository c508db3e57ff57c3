// The shape of a document tree: everything but the text of its values.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Documents.Writers;

namespace ImrDocs.Letters.Tests.AnyText;

internal static class TreeShape
{
    private const string Anything = "…";

    /// <summary>The tree as text, in which every value reads the same.</summary>
    public static string Of(Document document) => TreeWriter.Write(document with
    {
        Furniture = new PageFurniture
        {
            FirstHeader = Blank(document.Furniture.FirstHeader),
            Header = Blank(document.Furniture.Header),
            FirstFooter = Blank(document.Furniture.FirstFooter),
            Footer = Blank(document.Furniture.Footer),
        },
        Body = Blank(document.Body),
    });

    private static ImmutableArray<Block> Blank(ImmutableArray<Block> blocks) => [.. blocks.Select(Blank)];

    private static Block Blank(Block block) => block switch
    {
        Paragraph paragraph => paragraph with { Inlines = Blank(paragraph.Inlines) },
        Heading heading => heading with { Inlines = Blank(heading.Inlines) },
        Table table => table with { HeaderRows = Blank(table.HeaderRows), Rows = Blank(table.Rows) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Blocks = Blank(item.Blocks) })] },
        KeepTogether group => group with { Blocks = Blank(group.Blocks) },
        Columns columns => columns with { Items = [.. columns.Items.Select(column => column with { Blocks = Blank(column.Blocks) })] },
        AddressBlock address => address with { Lines = [.. address.Lines.Select(Blank)] },
        _ => block,
    };

    private static ImmutableArray<TableRow> Blank(ImmutableArray<TableRow> rows) =>
        [.. rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Inlines = Blank(cell.Inlines) })]))];

    /// <summary>Values read the same; the space that white space at their ends leaves is no shape.</summary>
    private static ImmutableArray<Inline> Blank(ImmutableArray<Inline> inlines) =>
        [.. inlines.Where(inline => inline is not TextInline { IsValue: true, Text: " " }).Select(inline => inline switch
        {
            TextInline { IsValue: true } value => value with { Text = Anything },
            Link link => link with { Inlines = Blank(link.Inlines) },
            _ => inline,
        })];
}
