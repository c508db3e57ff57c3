// A pipe table as parsed.
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>Rows of a pipe table, or of several whose rows follow each other; its children are the cells of all rows.</summary>
internal sealed class TableBlock(BlockParser parser) : ContainerBlock(parser)
{
    public List<RowLine> Rows { get; } = [];

    /// <summary>Number of the line of its last row.</summary>
    public int LastLine { get; set; }
}

/// <summary>A line of a pipe table.</summary>
/// <param name="FirstCell">Index of its first cell among the table's.</param>
/// <param name="CellCount">How many cells it has.</param>
/// <param name="Start">Where it begins in the marked text.</param>
/// <param name="IsDelimiter">Whether it is a line of dashes that makes headers of the row above it.</param>
/// <param name="FollowsBlank">Whether a blank line stands before it.</param>
internal readonly record struct RowLine(int FirstCell, int CellCount, int Start, bool IsDelimiter, bool FollowsBlank);

/// <summary>A cell: one line of inline text.</summary>
internal sealed class CellBlock : LeafBlock
{
    public CellBlock(BlockParser parser)
        : base(parser) => ProcessInlines = true;
}
