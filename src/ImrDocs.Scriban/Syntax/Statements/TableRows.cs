// The HTML rows that tablerow writes around its cells.
using System.Globalization;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>The HTML rows and cells that <c>tablerow</c> writes around what its body prints.</summary>
internal sealed class TableRows(Interpreter interpreter, SourceSpan span, int columns)
{
    private int _row = 1;

    /// <summary>Opens the first row.</summary>
    public void Begin() => Write("<tr class=\"row1\">");

    /// <summary>Opens a cell, after a full row the next row.</summary>
    public void BeginCell(LoopScope scope)
    {
        scope.Column = scope.Index % columns;
        if (scope.Column == 0 && scope.Index > 0)
        {
            _row++;
            Write(string.Create(CultureInfo.InvariantCulture, $"</tr>\n<tr class=\"row{_row}\">"));
        }

        Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{scope.Column + 1}\">"));
    }

    /// <summary>Closes a cell.</summary>
    public void EndCell() => Write("</td>");

    /// <summary>Closes the last row.</summary>
    public void End() => Write("</tr>\n");

    private void Write(string text) => interpreter.Print(text, span, span with { Length = 0 });
}
