// The words of a document tree, told without any writer.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Tests.Docx;

internal static class TreeWords
{
    private static readonly char[] Separators = [' ', '\t', '\n', '\r', '\f', '\u00A0', '\uFEFF'];

    /// <summary>The words of a text: what stands between white space.</summary>
    public static string[] Of(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words of the body in reading order, list markers included.</summary>
    public static string[] Of(Document document) => Of(string.Join('\n', document.Body.SelectMany(Lines)));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [Text(paragraph.Inlines)],
        Heading heading => [Text(heading.Inlines)],
        ListBlock list => list.Items.SelectMany(item => item.Blocks.SelectMany(Lines).Prepend(item.Marker)),
        Table table => table.HeaderRows.Concat(table.Rows).SelectMany(row => row.Cells.Select(cell => Text(cell.Inlines))),
        KeepTogether group => group.Blocks.SelectMany(Lines),
        Columns columns => columns.Items.SelectMany(column => column.Blocks.SelectMany(Lines)),
        AddressBlock address => address.Lines.Select(Text),
        _ => [],
    };

    private static string Text(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextInline text => text.Text,
        Link link => Text(link.Inlines),
        LineBreak => "\n",
        _ => "",
    }));
}
