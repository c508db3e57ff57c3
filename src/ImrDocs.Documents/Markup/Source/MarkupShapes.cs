// Keeps what letters of one shape have in common.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>
/// The shapes of letters, each made once. What is kept is what making it again would give: whatever was read before, a
/// letter comes out the same. A shape that has problems is made anew for each letter, since they are told with its
/// own origins. Thread-safe.
/// </summary>
internal static class MarkupShapes
{
    /// <summary>The most shapes that are kept; then all are dropped, and the common ones soon stand here again.</summary>
    private const int MostShapes = 64;

    /// <summary>The longest text that is kept, in characters: a letter of about a hundred issues. Parsed, it takes some twenty times its length.</summary>
    private const int LongestText = 64 * 1024;

    private static readonly ConcurrentDictionary<int, MarkupShape> Shapes = new();

    /// <summary>The shape of some segments; characters that letters cannot contain become U+FFFD and a problem each.</summary>
    public static MarkupShape Of(ImmutableArray<Segment> segments, ProblemList problems)
    {
        var hash = MarkupShape.HashOf(segments);
        if (Shapes.TryGetValue(hash, out var known) && known.IsOf(segments))
        {
            return known;
        }

        var before = problems.Count;
        var shape = Make(segments, problems);
        if (problems.Count == before && shape.Text.Length <= LongestText)
        {
            if (Shapes.Count >= MostShapes)
            {
                Shapes.Clear();
            }

            Shapes[hash] = shape;
        }

        return shape;
    }

    private static MarkupShape Make(ImmutableArray<Segment> segments, ProblemList problems)
    {
        using var joined = SegmentJoiner.Join(segments, problems);
        var normalizer = new LineNormalizer(joined);
        var (text, pieces) = normalizer.Normalize();
        var shape = new MarkupShape(segments, text, pieces, LetterSyntax.Parse(text));
        if (normalizer.TooDeepAt >= 0)
        {
            problems.Add(MarkupDiagnostics.NestedTooDeeply, new MarkedText(shape, segments).OriginAt(normalizer.TooDeepAt, 1), "Too many lists stand around this item");
        }

        return shape;
    }
}
