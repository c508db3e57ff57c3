// What blocks print: data by origin, statements, headings, and all inlines in order.
using System.Collections.Immutable;
using System.Diagnostics;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Letters.Rules;

/// <summary>What the blocks of a letter print.</summary>
internal sealed class PrintedContent
{
    private readonly HashSet<DataOrigin> _data;
    private readonly List<StatementContent> _statements = [];
    private readonly List<Heading> _headings = [];
    private readonly List<Inline> _inlines;
    private DataOrigin? _lastData;

    private PrintedContent(int inlines)
    {
        _inlines = new List<Inline>(inlines);
        _data = new HashSet<DataOrigin>(inlines / 2, ReferenceEqualityComparer.Instance);
    }

    /// <summary>All inlines in reading order, a link before those inside it; the text of a picture is a run too.</summary>
    public IReadOnlyList<Inline> Inlines => _inlines;

    /// <summary>All headings in reading order.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>All statements in reading order, those that say nothing included.</summary>
    public IReadOnlyList<StatementContent> Statements => _statements;

    /// <summary>Looks through blocks once.</summary>
    /// <param name="inlines">Room for so many inlines to begin with.</param>
    /// <param name="parts">The blocks.</param>
    public static PrintedContent Of(int inlines, params ReadOnlySpan<ImmutableArray<Block>> parts)
    {
        var content = new PrintedContent(inlines);
        foreach (var blocks in parts)
        {
            content.Read(blocks);
        }

        return content;
    }

    /// <summary>Whether a run shows the value with this very origin.</summary>
    public bool Shows(DataOrigin? origin) => origin is not null && _data.Contains(origin);

    private bool Read(ImmutableArray<Block> blocks)
    {
        var saysAny = false;
        foreach (var block in blocks)
        {
            var start = _inlines.Count;
            var says = Read(block);
            saysAny |= says;
            if (block.Statement is { } statement)
            {
                if (_statements is not [.., var last] || !ReferenceEquals(last.Statement, statement))
                {
                    last = new StatementContent(statement, _inlines, start);
                    _statements.Add(last);
                }

                last.Extend(says);
            }
        }

        return saysAny;
    }

    /// <summary>Notes what a block prints and tells whether it says anything beside bold labels.</summary>
    private bool Read(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return Read(paragraph.Inlines);
            case Heading heading:
                _headings.Add(heading);
                return Read(heading.Inlines);
            case ListBlock list:
                return list.Items.Aggregate(false, (says, item) => Read(item.Blocks) | says);
            case Table table:
                return Read(table.HeaderRows) | Read(table.Rows);
            case KeepTogether keep:
                return Read(keep.Blocks);
            case Passage passage:
                return Read(passage.Blocks);
            case PageFrame frame:
                return Read(frame.Blocks);
            case Columns columns:
                return columns.Items.Aggregate(false, (says, column) => Read(column.Blocks) | says);
            case AddressBlock address:
                return address.Lines.Aggregate(false, (says, line) => Read(line) | says);
            case Figure figure:
                return Read([new TextInline(figure.AlternativeText, Emphasis.None, figure.Origin.Data is not null, figure.Origin)]);
            case PageBreak:
                return false;
            default:
                throw new UnreachableException($"A block of the type {block.GetType().Name} is not looked through");
        }
    }

    private bool Read(ImmutableArray<TableRow> rows)
    {
        var says = false;
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                says |= Read(cell.Inlines);
            }
        }

        return says;
    }

    private bool Read(ImmutableArray<Inline> inlines)
    {
        var says = false;
        foreach (var inline in inlines)
        {
            _inlines.Add(inline);
            if (inline.Origin.Data is { } data && !ReferenceEquals(data, _lastData))
            {
                _lastData = data;
                data.AddTo(_data);
            }

            says |= inline switch
            {
                TextInline run => (run.Emphasis & Emphasis.Bold) == Emphasis.None && !string.IsNullOrWhiteSpace(run.Text),
                Link link => Read(link.Inlines),
                Field => true,
                _ => false,
            };
        }

        return says;
    }
}
