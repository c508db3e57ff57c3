// A named text whose offsets can be told as lines and columns.
namespace ImrDocs.Text;

/// <summary>
/// The text of one file (a template, a case) under the name that diagnostics print. Immutable and thread-safe.
/// Offsets are UTF-16 code units from 0; lines and columns count from 1, columns in UTF-16 code units.
/// </summary>
/// <param name="name">The name diagnostics show, such as <c>final-determination/letter.sbn</c>; never an absolute path.</param>
/// <param name="content">The whole text.</param>
public sealed class SourceText(string name, string content)
{
    private int[]? _lineStarts;

    /// <summary>The name diagnostics show.</summary>
    public string Name { get; } = name;

    /// <summary>The whole text.</summary>
    public string Content { get; } = content;

    /// <summary>The line and column of an offset; an offset past the end is the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Content);
        offset = Math.Clamp(offset, 0, Content.Length);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset of a line and column that <see cref="GetPosition"/> gave.</summary>
    public int GetOffset(LinePosition position) => (_lineStarts ??= FindLineStarts(Content))[position.Line - 1] + position.Column - 1;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
