// The one text that Markdig parses, with the way back from each of its characters to its segment.
using System.Collections.Immutable;
using ImrDocs.Text;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>
/// The segments of a letter as one text in which every value is a <see cref="Marker"/>, and a map from offsets in
/// that text to the segments its pieces come from.
/// </summary>
internal sealed class MarkedText
{
    private readonly Piece[] _pieces;
    private int _recent;

    /// <summary>The segments of one letter in the text of their shape.</summary>
    public MarkedText(MarkupShape shape, ImmutableArray<Segment> segments)
    {
        Text = shape.Text;
        Segments = segments;
        _pieces = shape.Pieces;
    }

    public string Text { get; }

    public ImmutableArray<Segment> Segments { get; }

    /// <summary>
    /// The stretch of one segment at an offset: the segment, the offset of the character inside it, and the offset
    /// at which the piece ends in the text.
    /// </summary>
    public (int Segment, int Start, int End) PieceAt(int offset)
    {
        if (_pieces.Length == 0)
        {
            return (-1, 0, 0);
        }

        // Reading goes forwards: the piece is nearly always the last one asked for or the next.
        var index = _recent;
        if (offset < _pieces[index].Offset || offset >= EndOf(index))
        {
            index = index + 1 < _pieces.Length && offset >= EndOf(index) && offset < EndOf(index + 1) ? index + 1 : Search(offset);
            _recent = index;
        }

        var piece = _pieces[index];
        return (piece.Segment, piece.Start + offset - piece.Offset, EndOf(index));
    }

    /// <summary>Where the character at an offset comes from: the rest of its piece, or the expression of its value.</summary>
    public Origin OriginAt(int offset, int length = int.MaxValue)
    {
        var (index, start, end) = PieceAt(offset);
        if (index < 0)
        {
            return default;
        }

        var origin = Segments[index].Origin;
        if (Segments[index].Kind != SegmentKind.Literal)
        {
            return origin;
        }

        // White space that stands for an indent maps to the newline before it.
        start = Math.Min(start, origin.Span.Length);
        length = Math.Min(Math.Min(length, Math.Max(0, end - offset)), origin.Span.Length - start);
        return origin with { Span = origin.Span with { Start = origin.Span.Start + start, Length = length } };
    }

    private int EndOf(int index) => index + 1 < _pieces.Length ? _pieces[index + 1].Offset : Text.Length + 1;

    private int Search(int offset)
    {
        var (low, high) = (0, _pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = _pieces[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
