// The glyphs of a font as strings of a content stream.
using System.Buffers.Binary;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>
/// What shows the glyphs of a font: CIDs of two bytes (Identity-H, ISO 32000-1, 9.7.5.2) with their escapes, and the
/// numbers of TJ that kern (9.4.3). Half of the bytes of a letter come from here, so both are looked up in tables that
/// are made once for all letters. Thread-safe.
/// </summary>
/// <param name="numbering">The CIDs of the font.</param>
internal sealed class GlyphStrings(CidNumbering numbering)
{
    /// <summary>Bytes that a glyph and its kerning take at most: two escaped bytes, and <c>)-32767999.999(</c>.</summary>
    public const int MostBytesOfGlyph = 4 + 15;

    /// <summary>Kerning below this either way is remembered; that of the shipped fonts is all of it.</summary>
    private const int UsualKerning = 512;

    private readonly Escaped[] _glyphs = EscapeAll(numbering);
    private readonly byte[]?[] _kernings = new byte[]?[2 * UsualKerning];

    /// <summary>Writes the content of a string, or of the array of TJ from behind the first <c>(</c> to before the last <c>)</c>.</summary>
    /// <param name="run">The glyphs.</param>
    /// <param name="room">Room for <see cref="MostBytesOfGlyph"/> a glyph.</param>
    /// <param name="isUsed">Takes which CIDs occur.</param>
    /// <returns>How many bytes were written.</returns>
    public int Write(ReadOnlySpan<PositionedGlyph> run, Span<byte> room, bool[] isUsed)
    {
        var at = 0;
        foreach (var glyph in run)
        {
            var shown = _glyphs[glyph.Id];
            isUsed[shown.Cid] = true;
            BinaryPrimitives.WriteUInt32LittleEndian(room[at..], shown.Bytes);
            at += shown.Length;
            if (glyph.Kerning != 0)
            {
                var kerning = Kerning(glyph.Kerning);
                kerning.CopyTo(room[at..]);
                at += kerning.Length;
            }
        }

        return at;
    }

    private byte[] Kerning(short kerning)
    {
        var index = (uint)(kerning + UsualKerning);
        return index >= (uint)_kernings.Length ? Format(kerning) : _kernings[index] ??= Format(kerning);
    }

    private byte[] Format(short kerning) => new PdfBuffer().Write((byte)')')
        .WriteThousandths(PdfUnits.GlyphSpaceThousandths(-kerning, numbering.Face.Metrics.UnitsPerEm)).Write((byte)'(').ToArray();

    private static Escaped[] EscapeAll(CidNumbering numbering)
    {
        var all = new Escaped[numbering.Face.GlyphCount];
        var bytes = new PdfBuffer();
        for (var glyph = 0; glyph < all.Length; glyph++)
        {
            var cid = numbering.Cid((ushort)glyph);
            bytes.Clear();
            bytes.WriteStringByte((byte)(cid >> 8));
            bytes.WriteStringByte((byte)cid);
            var length = (byte)bytes.Length;
            bytes.Write([0, 0]);
            all[glyph] = new Escaped(BinaryPrimitives.ReadUInt32LittleEndian(bytes.Written), cid, length);
        }

        return all;
    }

    /// <summary>A CID as it stands in a string: the first bytes of four.</summary>
    private readonly record struct Escaped(uint Bytes, ushort Cid, byte Length);
}
