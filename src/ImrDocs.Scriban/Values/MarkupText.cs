// Output of a template as a value: it still knows which words are the template's and which are data.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Values;

/// <summary>
/// What <c>include</c>, <c>capture</c>, <c>wrap</c>'s block and function bodies yield: a list of segments.
/// Printing splices it; most operators and built-ins see its plain text.
/// </summary>
public sealed class MarkupText
{
    private string? _text;

    /// <summary>Output made of these segments.</summary>
    public MarkupText(ImmutableArray<Segment> segments) => Segments = segments;

    /// <summary>The segments in order.</summary>
    public ImmutableArray<Segment> Segments { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length
    {
        get
        {
            var length = 0;
            foreach (var segment in Segments)
            {
                length += segment.AsSpan().Length;
            }

            return length;
        }
    }

    /// <summary>Whether it is nothing but the template's own white space.</summary>
    internal bool IsBlank
    {
        get
        {
            foreach (var segment in Segments)
            {
                if (segment.Kind != SegmentKind.Literal || !segment.AsSpan().IsWhiteSpace())
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The data that went into the segments.</summary>
    internal DataOrigin? Origin
    {
        get
        {
            DataOrigin? origin = null;
            foreach (var segment in Segments)
            {
                origin = DataOrigin.Union(origin, segment.Origin.Data);
            }

            return origin;
        }
    }

    /// <summary>Without the white space at its ends, every remaining segment keeping its origin.</summary>
    public MarkupText Trim(bool start, bool end)
    {
        var segments = Segments.ToBuilder();
        while (start && segments.Count > 0)
        {
            var text = segments[0].AsSpan();
            var kept = text.TrimStart().Length;
            if (kept > 0)
            {
                segments[0] = Slice(segments[0], text.Length - kept, kept);
                break;
            }

            segments.RemoveAt(0);
        }

        while (end && segments.Count > 0)
        {
            var kept = segments[^1].AsSpan().TrimEnd().Length;
            if (kept > 0)
            {
                segments[^1] = Slice(segments[^1], 0, kept);
                break;
            }

            segments.RemoveAt(segments.Count - 1);
        }

        return new MarkupText(segments.DrainToImmutable());
    }

    /// <summary>The plain text.</summary>
    public override string ToString()
    {
        if (_text is null)
        {
            var text = new StringBuilder(Length);
            foreach (var segment in Segments)
            {
                text.Append(segment.AsSpan());
            }

            _text = text.ToString();
        }

        return _text;
    }

    /// <summary>A part of a segment with the same origin; a literal stays a slice of its template.</summary>
    internal static Segment Slice(Segment segment, int start, int length)
    {
        if (length == segment.AsSpan().Length)
        {
            return segment;
        }

        var origin = segment.Origin;
        return segment.Kind switch
        {
            SegmentKind.Literal => Segment.Literal(origin.Span with { Start = origin.Span.Start + start, Length = length }, origin.Frame),
            SegmentKind.Value => Segment.Value(segment.AsSpan().Slice(start, length).ToString(), origin),
            _ => Segment.Prose(segment.AsSpan().Slice(start, length).ToString(), origin),
        };
    }
}
