// The rectangles that the things on a page really blacken.
using ImrDocs.Rendering.Fonts;
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Pages;

/// <summary>
/// Measures what the things on a page really blacken: of text the outlines of its glyphs, not the line it stands in.
/// </summary>
public static class Ink
{
    /// <summary>The smallest rectangle around the ink of an item, rounded outwards; null when it has none, as a space.</summary>
    public static PageBox? Of(PageItem item) => item switch
    {
        GlyphRun run => Of(run),
        Rule rule => new PageBox(rule.X, rule.Y, rule.X + rule.Width, rule.Y + rule.Height),
        PlacedImage image => new PageBox(image.X, image.Y, image.X + image.Width, image.Y + image.Height),
        _ => throw new InvalidOperationException("Unknown page item: " + item.GetType().Name),
    };

    private static PageBox? Of(GlyphRun run)
    {
        PageBox? around = null;
        long origin = 0;
        foreach (var glyph in run.Glyphs)
        {
            var outline = GlyphData.Of(run.Font, glyph.Id);
            if (!outline.IsEmpty)
            {
                var box = new PageBox(
                    run.X + Down(run, origin + ReadInt16BigEndian(outline[2..])),
                    run.Baseline - Up(run, ReadInt16BigEndian(outline[8..])),
                    run.X + Up(run, origin + ReadInt16BigEndian(outline[6..])),
                    run.Baseline - Down(run, ReadInt16BigEndian(outline[4..])));
                around = around is { } known ? known.Around(box) : box;
            }

            origin += run.Font.Advance(glyph.Id) + glyph.Kerning;
        }

        return around;
    }

    private static int Down(GlyphRun run, long units)
    {
        var (length, em) = (units * run.Size, run.Font.Metrics.UnitsPerEm);
        return (int)((length < 0 ? length - em + 1 : length) / em);
    }

    private static int Up(GlyphRun run, long units) => -Down(run, -units);
}
