// Copies stretches of the joined text into the final one and keeps the map true.
using System.Buffers;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>Writes text front to back; what is copied keeps its way back to its segment.</summary>
internal sealed class PieceWriter(JoinedText joined) : IDisposable
{
    private readonly List<Piece> _pieces = new(joined.Pieces.Count + 16);
    private char[] _buffer = ArrayPool<char>.Shared.Rent(joined.Text.Length + 16);
    private int _length;
    private int _sourceEnd = -1;
    private int _source;

    /// <summary>How much has been written.</summary>
    public int Length => _length;

    /// <summary>Copies a stretch of the joined text; stretches are copied in their order.</summary>
    public void Copy(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var sources = joined.Pieces;
        while (_source + 1 < sources.Count && sources[_source + 1].Offset <= start)
        {
            _source++;
        }

        if (start != _sourceEnd || sources[_source].Offset == start)
        {
            var piece = sources[_source];
            _pieces.Add(new Piece(_length, piece.Segment, piece.Start + start - piece.Offset));
        }

        while (_source + 1 < sources.Count && sources[_source + 1].Offset < end)
        {
            var piece = sources[++_source];
            _pieces.Add(new Piece(_length + piece.Offset - start, piece.Segment, piece.Start));
        }

        Reserve(end - start);
        joined.Text[start..end].CopyTo(_buffer.AsSpan(_length));
        _length += end - start;
        _sourceEnd = end;
    }

    /// <summary>Writes spaces that stand for an indent.</summary>
    public void Indent(int columns)
    {
        Reserve(columns);
        _buffer.AsSpan(_length, columns).Fill(' ');
        _length += columns;
        _sourceEnd = columns > 0 ? -1 : _sourceEnd;
    }

    public (string Text, Piece[] Pieces) Finish() => (new string(_buffer, 0, _length), [.. _pieces]);

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    private void Reserve(int count)
    {
        if (_length + count > _buffer.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, _buffer.Length * 2));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
