// Where the glyphs of a run stand.
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Svg;

/// <summary>Walks over the glyphs of a run; rounding never adds up.</summary>
internal sealed class GlyphPlaces(GlyphRun run)
{
    private readonly int _unitsPerEm = run.Font.Metrics.UnitsPerEm;
    private int _next;
    private long _fontUnits;

    /// <summary>Left edge of the next glyph, in EMU.</summary>
    public int X => run.X + (int)(((_fontUnits * run.Size) + (_unitsPerEm / 2)) / _unitsPerEm);

    /// <summary>Steps over the next glyph.</summary>
    public void Advance()
    {
        var glyph = run.Glyphs[_next++];
        _fontUnits += run.Font.Advance(glyph.Id) + glyph.Kerning;
    }
}
