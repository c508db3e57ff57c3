// Reads the notation that layout cases are written in.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Tests.Layout;

/// <summary>
/// A small letter as text. First <c>page WIDTH HEIGHT MARGIN</c> in points, then furniture (<c>header: …</c>,
/// <c>footer: …</c>, <c>watermark: …</c>), then one block a line: <c># heading</c>, <c>## heading</c>, <c>- item</c>, <c>3. item</c>,
/// <c>|= header | row</c>, <c>| plain | row</c> (with <c>**labels**</c>), <c>&lt;page&gt;</c>, <c>@style: paragraph</c>, or a
/// paragraph. Groups hold the lines indented by two spaces below <c>keep:</c>, <c>language es:</c>, <c>address:</c>,
/// <c>frame window:</c>, <c>columns 1 2:</c> (columns are
/// separated by <c>||</c>), <c>table 1 2 ruled:</c> and list items. Lines that begin with <c>;</c> are comments.
/// </summary>
internal sealed class SampleLetter
{
    private readonly SourceText _source;
    private readonly List<(int Offset, int Indent, string Text)> _lines = [];
    private int _next;

    private SampleLetter(string name, string notation)
    {
        _source = new SourceText(name, notation);
        var offset = 0;
        foreach (var line in notation.Split('\n'))
        {
            var text = line.Trim();
            if (text.Length > 0 && text[0] != ';')
            {
                var indent = line.Length - line.TrimStart().Length;
                _lines.Add((offset + indent, indent, text));
            }

            offset += line.Length + 1;
        }
    }

    public static Document Read(string name, string notation) => new SampleLetter(name, notation).ReadDocument();

    private Document ReadDocument()
    {
        var page = Numbers(_lines[_next++].Text);
        var header = ReadFurniture("header: ", StyleNames.Header);
        var footer = ReadFurniture("footer: ", StyleNames.Footer);
        var watermark = ReadFurniture("watermark: ", StyleNames.Watermark) is [Paragraph { Inlines: [TextInline word] }] ? word : null;
        return new Document(
            new DocumentProperties { Title = "Sample", Language = "en-US" },
            new StyleSheet(SampleStyles.Page(page[0], page[1], page[2]), SampleStyles.All) { Frames = SampleStyles.Frames },
            new PageFurniture { Header = header, FirstFooter = footer, Footer = footer, Watermark = watermark },
            ReadBlocks(0, StyleNames.Body));
    }

    private ImmutableArray<Block> ReadFurniture(string prefix, string style)
    {
        if (_next == _lines.Count || !_lines[_next].Text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return [];
        }

        var inlines = Inlines(_lines[_next], prefix.Length);
        return [new Paragraph(inlines, new BlockFormat(style), Origin(_lines[_next++].Offset, 1))];
    }

    private ImmutableArray<Block> ReadBlocks(int indent, string style)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        while (_next < _lines.Count && _lines[_next].Indent >= indent && _lines[_next].Text != "||")
        {
            blocks.Add(ReadBlock(indent, style));
        }

        return blocks.ToImmutable();
    }

    private Block ReadBlock(int indent, string style)
    {
        var line = _lines[_next];
        var origin = Origin(line.Offset, line.Text.Length);
        if (line.Text.StartsWith("- ", StringComparison.Ordinal) || char.IsDigit(line.Text[0]))
        {
            return ReadList(indent, origin);
        }

        _next++;
        var word = line.Text.Split(' ')[0];
        return word switch
        {
            "#" or "##" or "###" => new Heading(word.Length, Inlines(line, word.Length + 1), new BlockFormat(StyleNames.Heading(word.Length)), origin),
            "<page>" => new PageBreak(origin),
            "picture" => new Figure(line.Text[8..], "A picture", Alignment.Center, origin),
            "keep:" => new KeepTogether(ReadBlocks(indent + 2, style), origin),
            "language" => new Passage(line.Text[9..^1], ReadBlocks(indent + 2, style), origin),
            "address:" => ReadAddress(indent + 2, origin),
            "frame" => new PageFrame(line.Text[6..^1], ReadBlocks(indent + 2, style), origin),
            "columns" => ReadColumns(Numbers(line.Text), indent + 2, origin),
            "table" => ReadTable(line.Text, indent + 2, origin),
            _ when word[0] == '@' => new Paragraph(Inlines(line, word.Length + 1), new BlockFormat(word[1..^1]), origin),
            _ => new Paragraph(Inlines(line, 0), new BlockFormat(style), origin),
        };
    }

    private ListBlock ReadList(int indent, Origin origin)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var bullets = _lines[_next].Text[0] == '-';
        while (_next < _lines.Count && _lines[_next].Indent == indent && (bullets ? _lines[_next].Text[0] == '-' : char.IsDigit(_lines[_next].Text[0])))
        {
            var line = _lines[_next++];
            var marker = line.Text.Split(' ')[0];
            var place = Origin(line.Offset, marker.Length);
            var text = new Paragraph(Inlines(line, marker.Length + 1), new BlockFormat(StyleNames.ListItem), place);
            items.Add(new ListItem(bullets ? "•" : marker, [text, .. ReadBlocks(indent + 2, StyleNames.ListItem)], place));
        }

        return new ListBlock(bullets ? ListKind.Bullet : ListKind.Numbered, items.ToImmutable(), origin);
    }

    private AddressBlock ReadAddress(int indent, Origin origin)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        while (_next < _lines.Count && _lines[_next].Indent >= indent)
        {
            lines.Add(Inlines(_lines[_next++], 0));
        }

        return new AddressBlock(lines.ToImmutable(), new BlockFormat(StyleNames.Address), origin);
    }

    private Columns ReadColumns(int[] widths, int indent, Origin origin)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        foreach (var width in widths)
        {
            columns.Add(new Column(width, ReadBlocks(indent, StyleNames.Body)));
            _next += columns.Count < widths.Length ? 1 : 0;
        }

        return new Columns(columns.ToImmutable(), origin);
    }

    private Table ReadTable(string head, int indent, Origin origin)
    {
        var columns = Numbers(head).Select(width => new TableColumn(width, Alignment.Left)).ToImmutableArray();
        var headers = ImmutableArray.CreateBuilder<TableRow>();
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        while (_next < _lines.Count && _lines[_next].Indent >= indent)
        {
            var line = _lines[_next++];
            var isHeader = line.Text.StartsWith("|=", StringComparison.Ordinal);
            (isHeader ? headers : rows).Add(ReadRow(line, isHeader));
        }

        return new Table(columns, headers.ToImmutable(), rows.ToImmutable(), new TableFormat(StyleNames.TableCell, head.EndsWith("ruled:", StringComparison.Ordinal)), origin);
    }

    private TableRow ReadRow((int Offset, int Indent, string Text) line, bool isHeader)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var start = isHeader ? 2 : 1;
        foreach (var part in line.Text[start..].Split('|'))
        {
            var text = part.Trim();
            var at = line.Offset + start + (part.Length - part.TrimStart().Length);
            cells.Add(new TableCell(Inlines((at, 0, text), 0), isHeader || IsLabel(text), Origin(at, text.Length)));
            start += part.Length + 1;
        }

        return new TableRow(cells.ToImmutable());
    }

    /// <summary>Cells that are bold as a whole name their row, as in letter markup.</summary>
    private static bool IsLabel(string text) =>
        text.StartsWith("**", StringComparison.Ordinal) && text.IndexOf("**", 2, StringComparison.Ordinal) == text.Length - 2;

    private ImmutableArray<Inline> Inlines((int Offset, int Indent, string Text) line, int skip) =>
        line.Text.Length <= skip ? [] : SampleInlines.Read(line.Text[skip..], (start, length) => Origin(line.Offset + skip + start, length));

    private Origin Origin(int start, int length) => new(new SourceSpan(_source, start, length), null, null);

    private static int[] Numbers(string text) => [.. text.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsDigit(word[0])).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
}
