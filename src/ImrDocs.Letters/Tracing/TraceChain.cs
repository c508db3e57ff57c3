// What let a run in, as a list.
using System.Collections.Immutable;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tracing;

/// <summary>What let a run in, as a list.</summary>
internal static class TraceChain
{
    private const int LongestSource = 80;

    /// <summary>The frames from the outermost to the innermost.</summary>
    public static ImmutableArray<Frame> Of(Frame? frame)
    {
        var chain = ImmutableArray.CreateBuilder<Frame>();
        for (; frame is not null; frame = frame.Parent)
        {
            chain.Add(frame);
        }

        chain.Reverse();
        return chain.DrainToImmutable();
    }

    /// <summary>The template's own words for a frame, on one line: <c>for issue in issues</c>, <c>if issue.heading</c>.</summary>
    public static string SourceOf(Frame frame) => OneLine(frame.Span);

    /// <summary>What stands in the template there, on one line and cut when it is long.</summary>
    public static string OneLine(SourceSpan span)
    {
        var words = span.AsSpan().ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return line.Length <= LongestSource ? line : string.Concat(line.AsSpan(0, LongestSource), "…");
    }
}
