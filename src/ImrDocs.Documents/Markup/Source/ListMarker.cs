// Recognises the marker of a list item at the start of a line.
namespace ImrDocs.Documents.Markup.Source;

/// <summary>A list marker in markup (CommonMark 0.31, 5.2).</summary>
/// <param name="Length">Length of the marker itself.</param>
/// <param name="Spaces">White space between it and the item's text; 0 when the item has no text on this line.</param>
/// <param name="MayInterruptParagraph">Whether it may follow a line of a paragraph directly.</param>
internal readonly record struct ListMarker(int Length, int Spaces, bool MayInterruptParagraph)
{
    private const int MostDigits = 9;
    private const int MostHeadingMarks = 6;

    /// <summary>Reads the marker of a line that has no white space at either end.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out ListMarker marker)
    {
        marker = default;
        var digits = 0;
        while (digits < line.Length && digits <= MostDigits && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        var ordered = digits > 0;
        if (digits > MostDigits || digits == line.Length || (ordered ? line[digits] is not ('.' or ')') : line[0] is not ('-' or '*' or '+')))
        {
            return false;
        }

        var length = digits + 1;
        var end = length;
        while (end < line.Length && line[end] is ' ' or '\t')
        {
            end++;
        }

        if (end == length && end < line.Length)
        {
            return false;
        }

        var hasText = end < line.Length;
        marker = new ListMarker(length, end - length, hasText && (!ordered || line[..digits].TrimStart('0') is "1"));
        return true;
    }

    /// <summary>The number of <c>#</c> of an ATX heading (CommonMark 0.31, 4.2); 0 when the line is none.</summary>
    public static int HeadingMarks(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        marks = marks < 0 ? line.Length : marks;
        return marks <= MostHeadingMarks && (marks == line.Length || line[marks] is ' ' or '\t') ? marks : 0;
    }
}
