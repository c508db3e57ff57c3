// Sets text on a page by hand, so that the PDF writer can be tested without the layout engine.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Tests.Pdf;

/// <summary>A US Letter page in the making; lengths are points.</summary>
internal sealed class PageSketch(int number)
{
    public const int Point = 12_700;
    private static readonly Origin Nowhere = new(new SourceSpan(new SourceText("test", ""), 0, 0), null, null);
    private readonly List<PageItem> _items = [];
    private int _penX;

    public int Y { get; set; } = 72;

    public static StructureElement Element(StructureType type) => new(type);

    public Page ToPage() => new(number, 612 * Point, 792 * Point, [.. _items]);

    /// <summary>Starts a line below the last one.</summary>
    public PageSketch Line(int x = 72, int leading = 14)
    {
        _penX = x * Point;
        Y += leading;
        return this;
    }

    /// <summary>Continues the line at a place.</summary>
    public PageSketch At(int x)
    {
        _penX = x * Point;
        return this;
    }

    public PageSketch Text(ContentTag tag, string text, bool bold = false, bool italic = false, Typeface typeface = Typeface.Serif, int size = 12, string? link = null)
    {
        // One run a font, as fallback characters need.
        var rest = text.EnumerateRunes().ToArray().AsSpan();
        while (!rest.IsEmpty)
        {
            var face = Resolve(rest[0]);
            var count = 1;
            while (count < rest.Length && Resolve(rest[count]) == face)
            {
                count++;
            }

            AddRun(tag, rest[..count], face, size * Point, link);
            rest = rest[count..];
        }

        return this;

        FontFace Resolve(Rune rune) => FontSet.Shipped.Resolve(typeface, bold, italic, rune.Value)!;
    }

    public PageSketch Rule(ContentTag tag, int x, int width)
    {
        _items.Add(new Rule(tag, x * Point, (Y * Point) + (Point * 2), width * Point, Point / 2));
        return this;
    }

    public PageSketch Image(ContentTag tag, int x, int width, int height, string name)
    {
        _items.Add(new PlacedImage(tag, x * Point, Y * Point, width * Point, height * Point, name));
        Y += height;
        return this;
    }

    private void AddRun(ContentTag tag, ReadOnlySpan<Rune> runes, FontFace face, int size, string? link)
    {
        var glyphs = ImmutableArray.CreateBuilder<PositionedGlyph>();
        var text = new StringBuilder();
        var units = 0L;
        for (var i = 0; i < runes.Length; i++)
        {
            var id = face.GlyphIndex(runes[i].Value);
            var kerning = i + 1 < runes.Length ? face.Kerning(id, face.GlyphIndex(runes[i + 1].Value)) : (short)0;
            glyphs.Add(new PositionedGlyph(id, kerning));
            units += face.Advance(id) + kerning;
            text.Append(runes[i]);
        }

        var width = (int)(units * size / face.Metrics.UnitsPerEm);
        _items.Add(new GlyphRun(tag)
        {
            X = _penX,
            Baseline = Y * Point,
            Width = width,
            Font = face,
            Size = size,
            Characters = text.ToString().AsMemory(),
            Glyphs = glyphs.DrainToImmutable(),
            Origin = Nowhere,
            IsValue = false,
            LinkTarget = link,
        });
        _penX += width;
    }
}
