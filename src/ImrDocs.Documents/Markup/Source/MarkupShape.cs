// What letters of one shape have in common: the marked text and what it was parsed to.
using System.Collections.Immutable;
using ImrDocs.Text;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>
/// The text that stands for some segments and what it was parsed to. Both depend on the literals and on where values
/// stand among them, never on the values: all letters that take the same branches and have as many issues have one
/// shape. It is only read. Immutable.
/// </summary>
internal sealed class MarkupShape
{
    private readonly Part[] _parts;

    /// <summary>The shape of some segments.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="text">The text that stands for them; see <see cref="MarkedText"/>.</param>
    /// <param name="pieces">The map from the text to the segments.</param>
    /// <param name="syntax">What the text was parsed to; null where it nests too deeply.</param>
    public MarkupShape(ImmutableArray<Segment> segments, string text, Piece[] pieces, MarkdownDocument? syntax)
    {
        Text = text;
        Pieces = pieces;
        Syntax = syntax;
        _parts = new Part[segments.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i] = Part.Of(segments[i]);
        }
    }

    /// <summary>The text that stands for the segments.</summary>
    public string Text { get; }

    /// <summary>The map from the text to the segments.</summary>
    public Piece[] Pieces { get; }

    /// <summary>What the text was parsed to; null where it nests too deeply.</summary>
    public MarkdownDocument? Syntax { get; }

    /// <summary>Whether segments have this shape.</summary>
    public bool IsOf(ImmutableArray<Segment> segments)
    {
        if (segments.Length != _parts.Length)
        {
            return false;
        }

        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] != Part.Of(segments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number that is the same for segments of the same shape.</summary>
    public static int HashOf(ImmutableArray<Segment> segments)
    {
        var hash = (uint)segments.Length;
        foreach (ref readonly var segment in segments.AsSpan())
        {
            var part = Part.Of(segment);
            hash = (hash ^ (uint)part.Start ^ ((uint)part.Length << 20)) * 2_654_435_761;
            hash ^= hash >> 15;
        }

        return (int)hash;
    }

    /// <summary>A literal by its place in its template, which has its characters; any value.</summary>
    private readonly record struct Part(SourceText? Source, int Start, int Length)
    {
        public static Part Of(in Segment segment) =>
            segment is { Kind: SegmentKind.Literal, Origin.Span: var span } ? new Part(span.Source, span.Start, span.Length) : new Part(null, -1, 0);
    }
}
