// Puts the lines of a letter in order before Markdig sees them: indents, line ends and blank lines.
namespace ImrDocs.Documents.Markup.Source;

/// <summary>
/// Templates are indented to show their own structure, so an indent means something inside lists only. Outside
/// lists every line starts at its first character; inside them lines get exactly the indent that CommonMark asks of
/// the item they stand in (a line belongs to the innermost item whose text begins no further right). White space at
/// line ends goes, one space stands behind list markers and heading marks, and blank lines in a row become one.
/// </summary>
internal sealed class LineNormalizer(JoinedText joined)
{
    private const int TabWidth = 4;
    private const int DeepestList = 16;
    private readonly List<Level> _levels = [];
    private bool _afterBlank = true;
    private bool _afterParagraph;

    /// <summary>Where in the result the first list item stands that is nested too deeply and was moved out; -1 for nowhere.</summary>
    public int TooDeepAt { get; private set; } = -1;

    /// <summary>The text to parse, and its pieces.</summary>
    public (string Text, Piece[] Pieces) Normalize()
    {
        using var writer = new PieceWriter(joined);
        var text = joined.Text;
        var blank = -1;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start, out var next);
            var (first, column) = SkipIndent(text, start, end);
            if (first == end)
            {
                blank = end < text.Length ? end : blank;
                _afterBlank = true;
            }
            else
            {
                if (blank >= 0)
                {
                    CopyNewline(writer, text, blank);
                    blank = -1;
                }

                WriteLine(writer, text, first, TrimEnd(text, first, end), column);
                CopyNewline(writer, text, end);
                _afterBlank = false;
            }

            start = next;
        }

        return writer.Finish();
    }

    private void WriteLine(PieceWriter writer, ReadOnlySpan<char> text, int first, int end, int column)
    {
        var line = text[first..end];
        if (line.StartsWith(":::", StringComparison.Ordinal))
        {
            _levels.Clear();
            _afterParagraph = false;
            writer.Copy(first, end);
        }
        else if (ListMarker.TryRead(line, out var marker) && MayBegin(marker, column))
        {
            var indent = Enter(marker, column, out var isTooDeep);
            _afterParagraph = false;
            writer.Indent(indent);
            TooDeepAt = isTooDeep && TooDeepAt < 0 ? writer.Length : TooDeepAt;
            CopyMarked(writer, text, first, end, marker.Length);
        }
        else
        {
            var marks = ListMarker.HeadingMarks(line);
            var opensBlock = line[0] == '|' || marks > 0;
            var indent = IndentInList(column, _afterBlank || opensBlock);
            _afterParagraph = !opensBlock;
            writer.Indent(indent);
            CopyMarked(writer, text, first, end, marks);
        }
    }

    // Copies a line with one space behind the marks it begins with; Markdig would lose its place at a tab there.
    private static void CopyMarked(PieceWriter writer, ReadOnlySpan<char> text, int first, int end, int marks)
    {
        var (rest, _) = SkipIndent(text, first + marks, end);
        var spaces = rest - first - marks;
        if (marks == 0 || spaces == 0 || (spaces == 1 && text[rest - 1] == ' '))
        {
            writer.Copy(first, end);
            return;
        }

        writer.Copy(first, first + marks);
        writer.Indent(1);
        writer.Copy(rest, end);
    }

    // CommonMark 0.31, 5.3: only a list item with text, and numbered 1 if at all, may interrupt a paragraph.
    private bool MayBegin(ListMarker marker, int column)
    {
        var opensList = _levels.Count == 0 || column >= _levels[^1].ContentColumn;
        var interrupts = !_afterBlank && (_levels.Count > 0 || _afterParagraph);
        return !opensList || !interrupts || marker.MayInterruptParagraph;
    }

    private int Enter(ListMarker marker, int column, out bool isTooDeep)
    {
        while (_levels.Count > 0 && column < _levels[^1].MarkerColumn)
        {
            _levels.RemoveAt(_levels.Count - 1);
        }

        isTooDeep = _levels.Count == DeepestList && column >= _levels[^1].ContentColumn;
        if (isTooDeep || (_levels.Count > 0 && column < _levels[^1].ContentColumn))
        {
            _levels.RemoveAt(_levels.Count - 1);
        }

        var indent = _levels.Count > 0 ? _levels[^1].Indent : 0;
        _levels.Add(new Level(column, column + marker.Length + Math.Max(1, marker.Spaces), indent + marker.Length + 1));
        return indent;
    }

    private int IndentInList(int column, bool opensBlock)
    {
        while (opensBlock && _levels.Count > 0 && column < _levels[^1].ContentColumn)
        {
            _levels.RemoveAt(_levels.Count - 1);
        }

        return _levels.Count > 0 ? _levels[^1].Indent : 0;
    }

    // A line ends at LF, at CR LF or at a lone CR; the newline itself is what stands at the returned offset.
    private static int LineEnd(ReadOnlySpan<char> text, int start, out int next)
    {
        var length = text[start..].IndexOfAny('\n', '\r');
        var end = length < 0 ? text.Length : start + length;
        next = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        return end;
    }

    private static void CopyNewline(PieceWriter writer, ReadOnlySpan<char> text, int end)
    {
        if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
        {
            end++;
        }

        if (end < text.Length)
        {
            writer.Copy(end, end + 1);
        }
    }

    private static (int First, int Column) SkipIndent(ReadOnlySpan<char> text, int start, int end)
    {
        var column = 0;
        while (start < end && text[start] is ' ' or '\t')
        {
            column = text[start++] == '\t' ? (column / TabWidth * TabWidth) + TabWidth : column + 1;
        }

        return (start, column);
    }

    private static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>An open list item: the columns of its marker and of its text in the template, and its text's column in the result.</summary>
    private readonly record struct Level(int MarkerColumn, int ContentColumn, int Indent);
}
