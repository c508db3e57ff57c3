// A letter as the passages that people read one after the other.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Letters.Impact.Passages;

/// <summary>
/// Takes a letter apart into passages, in reading order: what viewers say about it, its page furniture, its body. What
/// only decides where a passage stands on its page is no part of it.
/// </summary>
internal sealed class PassageReader
{
    private readonly List<Passage> _passages = [];
    private readonly PassageText _text = new();
    private string _prefix = "";
    private string _suffix = "";
    private int _depth;

    /// <summary>The passages of a letter.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="pages">How many pages it has: what stands on later ones only is not to be read in a letter of one page.</param>
    public static List<Passage> Read(Document document, int pages)
    {
        var reader = new PassageReader();
        reader.Add("title", document.Properties.Title);
        reader.Add("author", document.Properties.Author);
        reader.Add("language", document.Properties.Language);
        reader.AddFurniture("header: ", document.Furniture.FirstHeader);
        reader.AddFurniture("header: ", pages > 1 ? document.Furniture.Header : []);
        reader.AddFurniture("footer: ", document.Furniture.FirstFooter);
        reader.AddFurniture("footer: ", pages > 1 ? document.Furniture.Footer : []);
        reader.Add("watermark", document.Furniture.Watermark?.Text ?? "");
        reader.AddBlocks(document.Body);
        return reader._passages;
    }

    private void Add(string role, string words) => _passages.Add(_text.Add(words).ToPassage(role, null));

    private void AddFurniture(string name, ImmutableArray<Block> blocks)
    {
        _prefix = name;
        AddBlocks(blocks);
        _prefix = "";
    }

    private void AddBlocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            AddBlock(block);
        }
    }

    private void AddBlock(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add("paragraph", _text.Add(paragraph.Inlines), block);
                break;
            case Heading heading:
                Add(FormattableString.Invariant($"heading {heading.Level}"), _text.Add(heading.Inlines), block);
                break;
            case AddressBlock address:
                AddAddress(address);
                break;
            case Figure figure:
                Add("picture", _text.Add(figure.AlternativeText), block);
                break;
            case ListBlock list:
                AddList(list);
                break;
            case Table table:
                AddRows("header row", table, table.HeaderRows);
                AddRows("row", table, table.Rows);
                break;
            case Documents.Tree.Passage passage:
                var outer = _suffix;
                _suffix = " in " + passage.Language;
                AddBlocks(passage.Blocks);
                _suffix = outer;
                break;
            case KeepTogether keep:
                AddBlocks(keep.Blocks);
                break;
            case PageFrame frame:
                AddBlocks(frame.Blocks);
                break;
            case Columns columns:
                foreach (var column in columns.Items)
                {
                    AddBlocks(column.Blocks);
                }

                break;
        }
    }

    private void AddAddress(AddressBlock address)
    {
        for (var i = 0; i < address.Lines.Length; i++)
        {
            _text.Add(i == 0 ? "" : "\n").Add(address.Lines[i]);
        }

        Add("address", _text, address);
    }

    private void AddList(ListBlock list)
    {
        _depth++;
        var role = _depth == 1 ? "list item" : FormattableString.Invariant($"list item of level {_depth}");
        foreach (var item in list.Items)
        {
            var first = item.Blocks is [Paragraph paragraph, ..] ? paragraph : null;
            var text = _text.Add(item.Marker + " ").Add(first?.Inlines ?? []);
            _passages.Add(text.ToPassage(_prefix + role + _suffix, first?.Origin.Span ?? item.MarkerOrigin.Span));
            AddBlocks(first is null ? item.Blocks : item.Blocks.RemoveAt(0));
        }

        _depth--;
    }

    private void AddRows(string role, Table table, ImmutableArray<TableRow> rows)
    {
        foreach (var row in rows)
        {
            var labels = 0;
            for (var i = 0; i < row.Cells.Length; i++)
            {
                _text.Add(i == 0 ? "" : " | ").Add(row.Cells[i].Inlines);
                labels += row.Cells[i].IsHeader ? 1 : 0;
            }

            var place = row.Cells.IsEmpty ? table.Origin.Span : row.Cells[0].Origin.Span;
            var cells = labels == 0 ? role : FormattableString.Invariant($"{role} with {labels} header cells");
            _passages.Add(_text.ToPassage(_prefix + cells + _suffix, place));
        }
    }

    private void Add(string role, PassageText text, Block block) => _passages.Add(text.ToPassage(_prefix + role + _suffix, block.Origin.Span));
}
