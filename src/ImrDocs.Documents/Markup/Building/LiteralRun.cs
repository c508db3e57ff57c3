// Template text of one segment and one emphasis.
using System.Text;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Gathers the characters of one inline and the span of the template they come from.</summary>
internal sealed class LiteralRun(MarkedText text)
{
    private readonly StringBuilder _characters = new(capacity: 512);
    private Emphasis _emphasis;
    private int _segment = -1;
    private int _start;
    private int _end;
    private int _visibleEnd;

    /// <summary>Offset, in its template, behind the last character other than a space of the run taken last.</summary>
    public int VisibleEnd { get; private set; }

    /// <summary>Whether text of a segment and an emphasis belongs to this run.</summary>
    public bool Continues(int segment, Emphasis emphasis) => segment == _segment && emphasis == _emphasis;

    /// <summary>Begins a run; the one before has been taken.</summary>
    public void Begin(int segment, Emphasis emphasis) => (_segment, _emphasis) = (segment, emphasis);

    /// <summary>Appends characters that end with at most one space.</summary>
    /// <param name="characters">The characters; at least one.</param>
    /// <param name="start">Where they begin in the segment.</param>
    public void Append(ReadOnlySpan<char> characters, int start)
    {
        _start = _characters.Length == 0 ? start : _start;
        _end = start + characters.Length;
        _visibleEnd = characters[^1] != ' ' ? _end : characters.Length > 1 ? _end - 1 : _visibleEnd;
        _characters.Append(characters);
    }

    /// <summary>Ends the run and gives its inline; null when it has no characters.</summary>
    public TextInline? Take()
    {
        if (_characters.Length == 0)
        {
            return null;
        }

        var printed = _characters.ToString();
        _characters.Clear();
        var origin = text.Segments[_segment].Origin;
        var span = origin.Span with { Start = origin.Span.Start + _start, Length = _end - _start };
        VisibleEnd = origin.Span.Start + _visibleEnd;
        return new TextInline(printed.IsNormalized() ? printed : printed.Normalize(), _emphasis, IsValue: false, origin with { Span = span });
    }
}
