// Numbers the glyphs of a font for use in PDF.
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>
/// The CIDs of a font's glyphs (ISO 32000-1, 9.7.2): fixed once for all letters, so that content streams do not depend
/// on the subset that is embedded, and with common characters first, so that subsets are short. Immutable.
/// </summary>
internal sealed class CidNumbering
{
    private const string Common = " .,;:-()/'\u20190123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Ordinary =
        "\"\u201C\u201D%&#*$+!?=<>@[]_\\^`{|}~\u00A0\u00A7\u00AE\u00B0\u00E9\u2013\u2014\u2018\u2022\u2264\u2265";

    private readonly ushort[] _cids;
    private readonly ushort[] _glyphs;

    /// <summary>Numbers the glyphs of a font.</summary>
    public CidNumbering(FontFace face)
    {
        Face = face;
        var order = new List<ushort> { 0 };
        if (!face.IsFallback)
        {
            Append(face, order, Common);
            CommonCount = order.Count;
            Append(face, order, Ordinary);
        }

        OrdinaryCount = order.Count;
        CommonCount = Math.Max(1, CommonCount);
        _glyphs = new ushort[OrdinaryCount + face.GlyphCount];
        _cids = new ushort[face.GlyphCount];
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            _cids[glyph] = (ushort)(OrdinaryCount + glyph);
            _glyphs[OrdinaryCount + glyph] = (ushort)glyph;
        }

        for (var cid = 0; cid < OrdinaryCount; cid++)
        {
            _cids[order[cid]] = (ushort)cid;
            _glyphs[cid] = order[cid];
        }
    }

    /// <summary>The font.</summary>
    public FontFace Face { get; }

    /// <summary>CIDs below this are common: letters, digits and everyday punctuation. 1 in a fallback font.</summary>
    public int CommonCount { get; }

    /// <summary>CIDs below this are common or ordinary: all of ASCII and what else is usual in determinations.</summary>
    public int OrdinaryCount { get; }

    /// <summary>CIDs are below this.</summary>
    public int Count => _glyphs.Length;

    /// <summary>The CID of a glyph.</summary>
    public ushort Cid(ushort glyph) => _cids[glyph];

    /// <summary>The glyph of a CID.</summary>
    public ushort Glyph(int cid) => _glyphs[cid];

    private static void Append(FontFace face, List<ushort> order, string characters)
    {
        foreach (var character in characters)
        {
            Append(face, order, face.GlyphIndex(character));
        }
    }

    private static void Append(FontFace face, List<ushort> order, ushort glyph)
    {
        if (order.Contains(glyph))
        {
            return;
        }

        order.Add(glyph);
        foreach (var component in GlyphOutlines.Components(face, glyph))
        {
            Append(face, order, component);
        }
    }
}
