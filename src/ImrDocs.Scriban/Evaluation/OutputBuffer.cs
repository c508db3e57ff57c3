// Collects the segments that a template prints.
using System.Buffers;
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Collects the segments of a page, an include, a capture or a function body.</summary>
internal sealed class OutputBuffer
{
    private Segment[] _segments = ArrayPool<Segment>.Shared.Rent(64);
    private int _count;
    private bool _isAtLineStart;

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        _segments.AsSpan(0, _count).Clear();
        _count = 0;
        _isAtLineStart = false;
        Length = 0;
    }

    /// <summary>What was collected.</summary>
    public ImmutableArray<Segment> ToSegments() => [.. _segments.AsSpan(0, _count)];

    /// <summary>Gives its memory back; nothing can be written any more.</summary>
    public void Release()
    {
        Clear();
        ArrayPool<Segment>.Shared.Return(_segments);
        _segments = [];
    }

    /// <summary>Appends a segment.</summary>
    public void Write(Segment segment)
    {
        var text = segment.AsSpan();
        if (_count == _segments.Length)
        {
            Grow();
        }

        _segments[_count++] = segment;
        Length += text.Length;
        if (text.Length > 0)
        {
            _isAtLineStart = text[^1] == '\n';
        }
    }

    /// <summary>Appends what of a segment fits, and marks that there would be more; nothing fits after that.</summary>
    public void Cut(Segment segment, int mostLength)
    {
        if (Length <= mostLength)
        {
            Write(MarkupText.Slice(segment, 0, mostLength - Length));
            Write(Segment.Value("...", segment.Origin));
        }
    }

    /// <summary>
    /// Appends a segment inside an indented code block: each line it starts begins with the indent, which is a slice
    /// of the template.
    /// </summary>
    /// <param name="segment">What is printed.</param>
    /// <param name="indent">The indent.</param>
    /// <param name="cuts">Whether lines inside the segment are indented too, not only the one it begins.</param>
    public void WriteIndented(Segment segment, Segment indent, bool cuts)
    {
        var length = segment.AsSpan().Length;
        for (var start = 0; start < length;)
        {
            if (_isAtLineStart)
            {
                Write(indent);
            }

            var line = segment.AsSpan()[start..].IndexOf('\n');
            var count = line < 0 || !cuts ? length - start : line + 1;
            Write(MarkupText.Slice(segment, start, count));
            start += count;
        }

        if (length == 0)
        {
            Write(segment);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<Segment>.Shared.Rent(_segments.Length * 2);
        _segments.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<Segment>.Shared.Return(_segments, clearArray: true);
        _segments = larger;
    }
}
