// A row of a table as a row of the flow.
namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>A row of a table, or one slice of a row that is higher than a page.</summary>
internal sealed class TableRowBox : FlowRow
{
    /// <summary>The table.</summary>
    public required TableLayout Table { get; init; }

    /// <summary>The lines of each cell, from left to right.</summary>
    public required CellLine[][] Cells { get; init; }

    /// <summary>Whether it is a header row.</summary>
    public bool IsHeader { get; init; }

    /// <summary>Whether it continues the row before it.</summary>
    public bool ContinuesRow { get; init; }
}

/// <summary>A line of a cell.</summary>
/// <param name="Row">The line.</param>
/// <param name="Y">Its top, from the top of the table row.</param>
internal readonly record struct CellLine(LineRow Row, int Y);

/// <summary>What the rows of one table share.</summary>
internal sealed class TableLayout
{
    /// <summary>Thickness of rules: half a point.</summary>
    public const int RuleThickness = 6_350;

    /// <summary>Left edges of the columns and, last, the right edge of the table.</summary>
    public required int[] Edges { get; init; }

    /// <summary>Whether rows and columns are separated by rules.</summary>
    public required bool Ruled { get; init; }

    /// <summary>The header rows to repeat; empty when there are none or when they would fill half a page.</summary>
    public List<TableRowBox> RepeatedRows { get; } = [];

    /// <summary>Height of <see cref="RepeatedRows"/>.</summary>
    public int RepeatedHeight { get; set; }
}
