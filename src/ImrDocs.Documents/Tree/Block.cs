// The blocks of a document.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Text;

namespace ImrDocs.Documents.Tree;

/// <summary>A block of a document: one of the sealed records in this file.</summary>
/// <param name="Origin">Where the block begins in its template; its inlines know their own origins.</param>
public abstract record Block(Origin Origin)
{
    /// <summary>The statement it is a part of; null when it is a part of none. Writers print all blocks alike.</summary>
    public Statement? Statement { get; init; }
}

/// <summary>
/// Blocks that together say something a letter must say (<c>::: statement NAME</c>), so that a rule can ask for it.
/// Blocks of one statement share one instance.
/// </summary>
/// <param name="Name">What it says, such as <c>appeal-rights</c>.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Statement(string Name, Origin Origin);

/// <summary>A paragraph.</summary>
/// <param name="Inlines">Its text.</param>
/// <param name="Format">Its style and alignment.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Paragraph(ImmutableArray<Inline> Inlines, BlockFormat Format, Origin Origin) : Block(Origin);

/// <summary>A heading; kept with what follows.</summary>
/// <param name="Level">1 for a section, 2 for a part of one; up to 6.</param>
/// <param name="Inlines">Its text.</param>
/// <param name="Format">Its style and alignment.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Inlines, BlockFormat Format, Origin Origin) : Block(Origin);

/// <summary>The kind of a <see cref="ListBlock"/>.</summary>
public enum ListKind
{
    /// <summary>Every item has the same bullet.</summary>
    Bullet,

    /// <summary>Items are numbered by the template (<c>1.</c>); the marker is the number and its delimiter.</summary>
    Numbered,

    /// <summary>A list inside prose: each marker prints exactly as it was typed and is never renumbered.</summary>
    AsTyped,
}

/// <summary>A list.</summary>
/// <param name="Kind">What its markers are.</param>
/// <param name="Items">Its items, in order.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record ListBlock(ListKind Kind, ImmutableArray<ListItem> Items, Origin Origin) : Block(Origin);

/// <summary>An item of a list.</summary>
/// <param name="Marker">The marker as printed: <c>•</c>, <c>3.</c>, <c>-</c>.</param>
/// <param name="Blocks">Its content, usually one paragraph.</param>
/// <param name="MarkerOrigin">Where the marker comes from.</param>
public sealed record ListItem(string Marker, ImmutableArray<Block> Blocks, Origin MarkerOrigin);

/// <summary>A table. Header rows repeat on every page the table reaches.</summary>
/// <param name="Columns">Relative widths and alignments, one a column.</param>
/// <param name="HeaderRows">The rows of column headers; may be empty.</param>
/// <param name="Rows">The other rows; each has as many cells as there are columns.</param>
/// <param name="Format">Borders and text style.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Table(
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<TableRow> HeaderRows,
    ImmutableArray<TableRow> Rows,
    TableFormat Format,
    Origin Origin) : Block(Origin);

/// <summary>A column of a table.</summary>
/// <param name="Width">Its share of the table's width, relative to the other columns'.</param>
/// <param name="Alignment">Alignment of its cells.</param>
public sealed record TableColumn(int Width, Alignment Alignment);

/// <summary>A row of a table.</summary>
/// <param name="Cells">One a column; an empty cell stays.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Inlines">Its text; empty for an empty cell.</param>
/// <param name="IsHeader">Whether it names its column or row (bold row labels in a table without header rows).</param>
/// <param name="Origin">Where it begins.</param>
public sealed record TableCell(ImmutableArray<Inline> Inlines, bool IsHeader, Origin Origin);

/// <summary>Borders and text style of a table.</summary>
/// <param name="Style">Name of the paragraph style of its cells.</param>
/// <param name="Ruled">Whether rows and columns are separated by rules.</param>
public sealed record TableFormat(string Style, bool Ruled);

/// <summary>Blocks that stand on one page where one page can hold them.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record KeepTogether(ImmutableArray<Block> Blocks, Origin Origin) : Block(Origin);

/// <summary>Blocks in another language than the letter's (WCAG 2.1, 3.1.2).</summary>
/// <param name="Language">BCP 47 tag of the language, such as <c>es</c>.</param>
/// <param name="Blocks">The blocks.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Passage(string Language, ImmutableArray<Block> Blocks, Origin Origin) : Block(Origin);

/// <summary>Columns side by side; a row of columns is never split over pages.</summary>
/// <param name="Items">The columns from left to right.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Columns(ImmutableArray<Column> Items, Origin Origin) : Block(Origin);

/// <summary>One of several columns.</summary>
/// <param name="Width">Its share of the width, relative to the others'.</param>
/// <param name="Blocks">Its content.</param>
public sealed record Column(int Width, ImmutableArray<Block> Blocks);

/// <summary>A postal address: hard lines that never wrap into each other and never split over pages.</summary>
/// <param name="Lines">The lines from top to bottom; none is empty.</param>
/// <param name="Format">Style and alignment.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record AddressBlock(ImmutableArray<ImmutableArray<Inline>> Lines, BlockFormat Format, Origin Origin) : Block(Origin);

/// <summary>A picture on a line of its own, such as a letterhead.</summary>
/// <param name="ImageName">Name of the picture file in the template set.</param>
/// <param name="AlternativeText">What it says, for those who cannot see it.</param>
/// <param name="Alignment">Where it stands between the margins.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Figure(string ImageName, string AlternativeText, Alignment Alignment, Origin Origin) : Block(Origin);

/// <summary>Blocks at a fixed place of the first page, such as the address behind an envelope's window.</summary>
/// <param name="Name">Name of the place among the <see cref="StyleSheet.Frames"/>.</param>
/// <param name="Blocks">Paragraphs, addresses and pictures.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record PageFrame(string Name, ImmutableArray<Block> Blocks, Origin Origin) : Block(Origin);

/// <summary>What follows begins on a new page.</summary>
/// <param name="Origin">Where it stands.</param>
public sealed record PageBreak(Origin Origin) : Block(Origin);
