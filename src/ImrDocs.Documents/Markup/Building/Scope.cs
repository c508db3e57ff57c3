// What the containers around a block say about it.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Where blocks stand and how they look because of that.</summary>
/// <param name="Style">Style that a container or the page furniture gives; null for each block's own.</param>
/// <param name="Alignment">Alignment that a container gives; null for the style's.</param>
/// <param name="Tables">How tables are to look.</param>
/// <param name="IsFlow">Whether this is the letter's flow itself, where pages may break and furniture be defined.</param>
internal readonly record struct Scope(string? Style, Alignment? Alignment, TableOptions Tables, bool IsFlow)
{
    public static Scope Root { get; } = new(null, null, TableOptions.Default, IsFlow: true);

    public BlockFormat Format(string ownStyle) => new(Style ?? ownStyle, Alignment);
}

/// <summary>How tables look.</summary>
/// <param name="Widths">Relative widths of the columns; empty for equal ones.</param>
/// <param name="Ruled">Whether rows and columns are separated by rules.</param>
/// <param name="RowHeaders">Columns, counted from 1, whose cells name what stands to their right; empty for none.</param>
/// <param name="HeaderRow">Whether the first row names the columns.</param>
internal sealed record TableOptions(ImmutableArray<int> Widths, bool Ruled, ImmutableArray<int> RowHeaders, bool HeaderRow)
{
    public static TableOptions Default { get; } = new([], Ruled: true, RowHeaders: [], HeaderRow: true);
}
