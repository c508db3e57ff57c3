// What a letter uses of a font.
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>The glyphs of one font that occur in one letter.</summary>
/// <param name="numbering">The CIDs of the font.</param>
internal sealed class FontUse(CidNumbering numbering)
{
    /// <summary>The font.</summary>
    public FontFace Face => numbering.Face;

    /// <summary>The CIDs of the font.</summary>
    public CidNumbering Numbering => numbering;

    /// <summary>Number of its resource name in this letter: <c>F0</c>, <c>F1</c>, ….</summary>
    public int Name { get; set; }

    /// <summary>The CIDs that occur.</summary>
    public CidSet Cids { get; } = new(numbering.Count);

    /// <summary>Notes that a glyph occurs.</summary>
    /// <returns>Its CID.</returns>
    public ushort Add(ushort glyph)
    {
        var cid = numbering.Cid(glyph);
        Cids.Add(cid);
        return cid;
    }
}
