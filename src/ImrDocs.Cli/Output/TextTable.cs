// A table in plain text.
using System.Text;

namespace ImrDocs.Cli.Output;

/// <summary>
/// A table in plain text: the first column to the left, the others to the right, as numbers are read. No cell is broken
/// into lines, so that a name can be copied whole. The console library's table would take a tenth of the time in which one
/// letter is made, the start of the program included.
/// </summary>
/// <param name="heads">The heads of the columns.</param>
internal sealed class TextTable(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row: one text for each column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <inheritdoc/>
    public override string ToString()
    {
        var widths = new int[heads.Length];
        Measure(widths, heads);
        foreach (var row in _rows)
        {
            Measure(widths, row);
        }

        var text = new StringBuilder();
        AppendRow(text, widths, heads);
        text.Append(' ');
        for (var column = 0; column < widths.Length; column++)
        {
            text.Append(column > 0 ? "┼" : "").Append('─', widths[column] + 2);
        }

        text.Append('\n');
        foreach (var row in _rows)
        {
            AppendRow(text, widths, row);
        }

        return text.ToString();
    }

    private static void Measure(int[] widths, string[] cells)
    {
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = Math.Max(widths[column], cells[column].Length);
        }
    }

    private static void AppendRow(StringBuilder text, int[] widths, string[] cells)
    {
        text.Append("  ");
        for (var column = 0; column < widths.Length; column++)
        {
            text.Append(column > 0 ? " │ " : "").Append(column == 0 ? cells[0].PadRight(widths[0]) : cells[column].PadLeft(widths[column]));
        }

        text.Append('\n');
    }
}
