// Numbers the glyphs of a font for use in PDF.
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>
/// The CIDs of a font's glyphs (ISO 32000-1, 9.7.2): fixed once for all letters, so that content streams do not depend
/// on the subset that is embedded, and with common characters first, so that subsets are short. Immutable.
/// </summary>
internal sealed class CidNumbering
{
    /// <summary>What nearly all letters have, then what many have, then the rest of the usual.</summary>
    private static readonly string[] Tiers =
    [
        " .,;:-()/'\u20190123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "\u00A0\"\u201C\u201D%&#*\u2013\u2022\u00AE\u00B0\u2265",
        "$+!?=<>@[]_\\^`{|}~\u00A7\u00E9\u2014\u2018\u2264",
    ];

    private readonly ushort[] _cids;
    private readonly ushort[] _glyphs;
    private readonly int[] _tierEnds = new int[Tiers.Length];

    /// <summary>Numbers the glyphs of a font.</summary>
    public CidNumbering(FontFace face)
    {
        Face = face;
        var order = new List<ushort> { 0 };
        for (var tier = 0; tier < Tiers.Length; tier++)
        {
            if (!face.IsFallback)
            {
                AppendCharacters(order, Tiers[tier]);
            }

            _tierEnds[tier] = order.Count;
        }

        AppendComponents(order);
        _glyphs = new ushort[order.Count + face.GlyphCount];
        _cids = new ushort[face.GlyphCount];
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            _cids[glyph] = (ushort)(order.Count + glyph);
            _glyphs[order.Count + glyph] = (ushort)glyph;
        }

        for (var cid = 0; cid < order.Count; cid++)
        {
            _cids[order[cid]] = (ushort)cid;
            _glyphs[cid] = order[cid];
        }

        Strings = new GlyphStrings(this);
    }

    /// <summary>The font.</summary>
    public FontFace Face { get; }

    /// <summary>What shows the glyphs.</summary>
    public GlyphStrings Strings { get; }

    /// <summary>CIDs below this are usual in determinations: all of ASCII and some more. 1 in a fallback font.</summary>
    public int UsualCount => _tierEnds[^1];

    /// <summary>CIDs are below this.</summary>
    public int Count => _glyphs.Length;

    /// <summary>The CID of a glyph.</summary>
    public ushort Cid(ushort glyph) => _cids[glyph];

    /// <summary>The glyph of a CID.</summary>
    public ushort Glyph(int cid) => _glyphs[cid];

    /// <summary>The end of the smallest tier of usual characters that has all CIDs below some number.</summary>
    /// <param name="end">The number; not above <see cref="UsualCount"/>.</param>
    public int TierEnd(int end)
    {
        foreach (var tierEnd in _tierEnds)
        {
            if (end <= tierEnd)
            {
                return tierEnd;
            }
        }

        return UsualCount;
    }

    private void AppendCharacters(List<ushort> order, string characters)
    {
        foreach (var character in characters)
        {
            if (Face.GlyphIndex(character) is var glyph and not 0)
            {
                order.Add(glyph);
            }
        }
    }

    /// <summary>
    /// What usual characters are made of, such as the accent of é, comes behind all of them: so the usual characters
    /// have the same CIDs in all fonts, which can share a ToUnicode map.
    /// </summary>
    private void AppendComponents(List<ushort> order)
    {
        for (var cid = 0; cid < order.Count; cid++)
        {
            foreach (var component in GlyphOutlines.Components(Face, order[cid]))
            {
                if (!order.Contains(component))
                {
                    order.Add(component);
                }
            }
        }
    }
}
