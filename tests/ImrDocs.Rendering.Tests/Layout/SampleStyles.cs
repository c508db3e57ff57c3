// Styles of the small letters that layout is tested with.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;

namespace ImrDocs.Rendering.Tests.Layout;

/// <summary>Ten-point type on lines of exactly twelve points, so that positions in goldens are easy to check by head.</summary>
internal static class SampleStyles
{
    public const int Point = 12_700;

    private static readonly ParagraphStyle Plain = new()
    {
        Typeface = Typeface.Serif,
        Size = 10 * Point,
        LineHeightPercent = 120,
    };

    public static ImmutableDictionary<string, ParagraphStyle> All { get; } = new Dictionary<string, ParagraphStyle>(StringComparer.Ordinal)
    {
        [StyleNames.Body] = Plain with { SpaceAfter = 6 * Point },
        [StyleNames.Heading1] = Plain with { Typeface = Typeface.Sans, Bold = true, Alignment = Alignment.Center, SpaceBefore = 12 * Point, SpaceAfter = 4 * Point },
        [StyleNames.Heading2] = Plain with { Bold = true, SpaceBefore = 8 * Point, SpaceAfter = 2 * Point },
        [StyleNames.ListItem] = Plain with { IndentLeft = 9 * Point, SpaceAfter = 2 * Point },
        [StyleNames.TableCell] = Plain with { Typeface = Typeface.Sans, Size = 8 * Point, LineHeightPercent = 125 },
        [StyleNames.Address] = Plain with { SpaceAfter = 6 * Point },
        [StyleNames.Header] = Plain with { Typeface = Typeface.Sans, Size = 8 * Point, LineHeightPercent = 125, Alignment = Alignment.Right },
        [StyleNames.Footer] = Plain with { Typeface = Typeface.Sans, Size = 8 * Point, LineHeightPercent = 125, Alignment = Alignment.Center },
        [StyleNames.Watermark] = Plain with { Typeface = Typeface.Sans, Size = 40 * Point, Bold = true, Alignment = Alignment.Center },
        ["with-next"] = Plain with { SpaceAfter = 6 * Point, KeepWithNext = true },
        ["indented"] = Plain with { IndentLeft = 18 * Point, SpaceAfter = 6 * Point },
        ["right"] = Plain with { Alignment = Alignment.Right, SpaceAfter = 6 * Point },
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A letterhead in the top margin of a page of 300 by 400 points, and a window below it.</summary>
    public static ImmutableDictionary<string, FrameBox> Frames { get; } = new Dictionary<string, FrameBox>(StringComparer.Ordinal)
    {
        ["head"] = new FrameBox(30 * Point, 10 * Point, 240 * Point, 50 * Point),
        ["window"] = new FrameBox(40 * Point, 80 * Point, 100 * Point, 36 * Point, 15 * Point, 15 * Point),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static PageFormat Page(int width, int height, int margin) => new(
        width * Point, height * Point, margin * Point, margin * Point, margin * Point, margin * Point, 6 * Point, 6 * Point);
}
