// A line of plain text outside the text of the letter.
using System.Collections.Immutable;
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Pages;

/// <summary>Makes runs of ids and numbers that are no part of the letter: production aids.</summary>
public static class PlainRun
{
    /// <summary>A run without kerning.</summary>
    /// <param name="right">Where it ends, in EMU.</param>
    /// <param name="baseline">Its base line, in EMU.</param>
    /// <param name="text">ASCII, of characters that the font has.</param>
    /// <param name="font">The font.</param>
    /// <param name="size">Type size in EMU.</param>
    public static GlyphRun EndingAt(int right, int baseline, string text, FontFace font, int size)
    {
        ImmutableArray<PositionedGlyph> glyphs = [.. text.Select(character => new PositionedGlyph(font.GlyphIndex(character), 0))];
        var width = (int)(glyphs.Sum(glyph => (long)font.Advance(glyph.Id)) * size / font.Metrics.UnitsPerEm);
        return new GlyphRun(ContentTag.Of(ArtifactKind.ProductionAid))
        {
            X = right - width,
            Baseline = baseline,
            Width = width,
            Font = font,
            Size = size,
            Characters = text.AsMemory(),
            Glyphs = glyphs,
            Origin = default,
            IsValue = true,
        };
    }
}
