// What blocks print: data by origin, statements, and all inlines in order.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Letters.Rules;

/// <summary>What the blocks of a letter print.</summary>
internal sealed class PrintedContent
{
    private readonly HashSet<DataOrigin> _data = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _statements = new(StringComparer.Ordinal);
    private readonly List<Inline> _inlines = [];
    private DataOrigin? _lastData;

    private PrintedContent()
    {
    }

    /// <summary>All inlines in reading order, a link before those inside it.</summary>
    public IReadOnlyList<Inline> Inlines => _inlines;

    /// <summary>Looks through blocks once.</summary>
    public static PrintedContent Of(ImmutableArray<Block> blocks)
    {
        var content = new PrintedContent();
        content.Read(blocks);
        return content;
    }

    /// <summary>Whether a run shows the value with this very origin.</summary>
    public bool Shows(DataOrigin? origin) => origin is not null && _data.Contains(origin);

    /// <summary>How many statements of that name say anything.</summary>
    public int CountStatements(string name) => _statements.GetValueOrDefault(name);

    private void Read(ImmutableArray<Block> blocks)
    {
        Statement? last = null;
        foreach (var block in blocks)
        {
            var saysSomething = Read(block);
            if (block.Statement is { } statement && saysSomething && !ReferenceEquals(statement, last))
            {
                last = statement;
                _statements[statement.Name] = CountStatements(statement.Name) + 1;
            }
        }
    }

    /// <summary>Notes the data of a block and tells whether it says anything beside bold labels.</summary>
    private bool Read(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return Read(paragraph.Inlines);
            case Heading heading:
                return Read(heading.Inlines);
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Read(item.Blocks);
                }

                return true;
            case Table table:
                return Read(table.HeaderRows) | Read(table.Rows);
            case KeepTogether keep:
                Read(keep.Blocks);
                return true;
            case Passage passage:
                Read(passage.Blocks);
                return true;
            case Columns columns:
                foreach (var column in columns.Items)
                {
                    Read(column.Blocks);
                }

                return true;
            case AddressBlock address:
                var says = false;
                foreach (var line in address.Lines)
                {
                    says |= Read(line);
                }

                return says;
            case Figure:
                return true;
            default:
                return false;
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
                _ => false,
            };
        }

        return says;
    }
}
