// Pipe tables.
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>
/// Reads lines that begin with <c>|</c>. Markdig's own pipe tables are found inside finished paragraphs, where the
/// blank lines that a loop leaves between its rows have already torn the table apart.
/// </summary>
internal sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var table = new TableBlock(this)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        AddRow(processor, table, followsBlank: false);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var table = (TableBlock)block;
        if (processor.IsBlankLine)
        {
            return BlockState.ContinueDiscard;
        }

        if (processor.CurrentChar != '|')
        {
            return BlockState.None;
        }

        AddRow(processor, table, followsBlank: processor.LineIndex > table.LastLine + 1);
        table.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    private void AddRow(BlockProcessor processor, TableBlock table, bool followsBlank)
    {
        table.LastLine = processor.LineIndex;
        var line = processor.Line;
        var firstCell = table.Count;
        var start = line.Start + 1;
        while (start <= line.End)
        {
            var end = CellEnd(line, start);
            AddCell(processor, table, start, end);
            start = end + 1;
        }

        var isDelimiter = line.AsSpan().IndexOfAnyExcept("|-: \t") < 0 && line.AsSpan().Contains('-');
        table.Rows.Add(new RowLine(firstCell, table.Count - firstCell, line.Start, isDelimiter, followsBlank));
    }

    // GFM 4.10: a pipe inside a cell is escaped.
    private static int CellEnd(in StringSlice line, int start)
    {
        while (start <= line.End && line.Text[start] != '|')
        {
            start += line.Text[start] == '\\' && start < line.End ? 2 : 1;
        }

        return start;
    }

    private void AddCell(BlockProcessor processor, TableBlock table, int start, int end)
    {
        var slice = new StringSlice(processor.Line.Text, start, end - 1);
        slice.Trim();
        var cell = new CellBlock(this) { Line = processor.LineIndex, Column = start - processor.Line.Start, Span = new SourceSpan(start, end - 1) };
        cell.AppendLine(ref slice, cell.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
        table.Add(cell);
    }
}
