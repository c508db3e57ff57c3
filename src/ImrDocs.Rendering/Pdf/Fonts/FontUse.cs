// What a letter uses of a font.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>The glyphs of one font that occur in one letter.</summary>
/// <param name="numbering">The CIDs of the font.</param>
internal sealed class FontUse(CidNumbering numbering)
{
    /// <summary>One entry a CID, no bit: a store that waits for none before it.</summary>
    private readonly bool[] _isUsed = new bool[numbering.Count];

    /// <summary>The font.</summary>
    public FontFace Face => numbering.Face;

    /// <summary>The CIDs of the font.</summary>
    public CidNumbering Numbering => numbering;

    /// <summary>Number of its resource name in this letter: <c>F0</c>, <c>F1</c>, ….</summary>
    public int Name { get; private set; }

    /// <summary>One more than the greatest CID that occurs.</summary>
    public int End => Array.LastIndexOf(_isUsed, true) + 1;

    /// <summary>Starts a letter.</summary>
    /// <param name="name">The number of its name there.</param>
    public void Begin(int name)
    {
        Name = name;
        Array.Clear(_isUsed);
    }

    /// <summary>Writes what is between the outer parentheses of a text-showing operator and notes which glyphs occur.</summary>
    public void Write(ReadOnlySpan<PositionedGlyph> glyphs, PdfBuffer output) => output.Commit(
        numbering.Strings.Write(glyphs, output.Reserve(glyphs.Length * GlyphStrings.MostBytesOfGlyph), _isUsed));

    /// <summary>The CIDs that occur.</summary>
    public CidSet Cids()
    {
        var cids = new CidSet(numbering.Count);
        for (var cid = 0; cid < _isUsed.Length; cid++)
        {
            if (_isUsed[cid])
            {
                cids.Add(cid);
            }
        }

        return cids;
    }
}
