// Lists the inlines of a tree.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Tests;

/// <summary>All inlines of a block in reading order; a link comes before its own text.</summary>
internal static class TreeInlines
{
    public static IEnumerable<Inline> Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Inlines),
        Heading heading => Of(heading.Inlines),
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(Of),
        Table table => table.HeaderRows.Concat(table.Rows).SelectMany(row => row.Cells).SelectMany(cell => Of(cell.Inlines)),
        KeepTogether keep => keep.Blocks.SelectMany(Of),
        Columns columns => columns.Items.SelectMany(column => column.Blocks).SelectMany(Of),
        AddressBlock address => address.Lines.SelectMany(Of),
        _ => [],
    };

    private static IEnumerable<Inline> Of(ImmutableArray<Inline> inlines) =>
        inlines.SelectMany(inline => inline is Link link ? Of(link.Inlines).Prepend(link) : [inline]);
}
