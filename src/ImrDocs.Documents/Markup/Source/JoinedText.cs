// The segments of a letter joined, before its lines are put in order.
using System.Buffers;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>Characters in a rented buffer, and one piece a segment that has any.</summary>
internal sealed class JoinedText(char[] buffer, int length, List<Piece> pieces) : IDisposable
{
    public ReadOnlySpan<char> Text => buffer.AsSpan(0, length);

    public List<Piece> Pieces => pieces;

    public void Dispose() => ArrayPool<char>.Shared.Return(buffer);
}
