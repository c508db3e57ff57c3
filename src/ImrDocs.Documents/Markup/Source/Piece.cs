// A stretch of text that comes from one segment.
namespace ImrDocs.Documents.Markup.Source;

/// <summary>The text from <paramref name="Offset"/> to the next piece is the segment's from <paramref name="Start"/> on.</summary>
/// <param name="Offset">Where the piece begins in the whole text.</param>
/// <param name="Segment">Index of the segment.</param>
/// <param name="Start">Where the piece begins in the segment; 0 for the marker of a value.</param>
internal readonly record struct Piece(int Offset, int Segment, int Start);
