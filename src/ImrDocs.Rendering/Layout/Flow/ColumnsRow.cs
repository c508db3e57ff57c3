// Columns side by side as a row.
using ImrDocs.Text;

namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>Columns side by side, aligned at their tops.</summary>
internal sealed class ColumnsRow : FlowRow
{
    /// <summary>The rows of each column, from left to right; the space above a column's first row does not count.</summary>
    public required List<FlowRow>[] Columns { get; init; }

    /// <summary>Where the columns begin in their template.</summary>
    public required Origin Origin { get; init; }
}
