// Collects the segments that a template prints.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Collects the segments of a page, an include, a capture or a function body.</summary>
internal sealed class OutputBuffer
{
    private readonly List<Segment> _segments = [];
    private bool _isAtLineStart;

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        _segments.Clear();
        _isAtLineStart = false;
        Length = 0;
    }

    /// <summary>What was collected.</summary>
    public ImmutableArray<Segment> ToSegments() => [.. _segments];

    /// <summary>Appends a segment.</summary>
    public void Write(Segment segment)
    {
        var text = segment.AsSpan();
        _segments.Add(segment);
        Length += text.Length;
        if (text.Length > 0)
        {
            _isAtLineStart = text[^1] == '\n';
        }
    }

    /// <summary>
    /// Appends a segment inside an indented code block: each line it starts begins with the indent, which is a slice
    /// of the template.
    /// </summary>
    public void WriteIndented(Segment segment, Segment indent)
    {
        var length = segment.AsSpan().Length;
        for (var start = 0; start < length;)
        {
            if (_isAtLineStart)
            {
                Write(indent);
            }

            var line = segment.AsSpan()[start..].IndexOf('\n');
            var count = line < 0 ? length - start : line + 1;
            Write(MarkupText.Slice(segment, start, count));
            start += count;
        }

        if (length == 0)
        {
            Write(segment);
        }
    }
}
