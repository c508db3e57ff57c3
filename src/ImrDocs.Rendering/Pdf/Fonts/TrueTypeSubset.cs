// A font file with only some glyphs.
using System.Buffers.Binary;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>
/// Makes the TrueType file that a PDF embeds (ISO 32000-1, 9.9): outlines and widths of some glyphs, without
/// instructions (viewers render at resolutions where hinting does nothing) and without the tables PDF ignores. The
/// glyph index in it is the CID, as an Identity CIDToGIDMap says; indices between are empty.
/// </summary>
internal static class TrueTypeSubset
{
    /// <summary>Makes the file.</summary>
    public static byte[] Make(CidNumbering numbering, CidSet cids)
    {
        var face = numbering.Face;
        var needed = GlyphOutlines.Close(numbering, cids);
        var count = needed.End;
        var glyf = new PdfBuffer();
        var loca = new byte[4 * (count + 1)];
        var hmtx = new byte[4 * count];
        for (var cid = 0; cid < count; cid++)
        {
            if (needed.Contains(cid))
            {
                var glyph = numbering.Glyph(cid);
                GlyphOutlines.AppendUnhinted(glyf, numbering, glyph);
                BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * cid), (ushort)face.Advance(glyph));
                BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan((4 * cid) + 2), GlyphOutlines.LeftSideBearing(face, glyph));
            }

            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (cid + 1)), glyf.Length);
        }

        return TrueTypeFile.Assemble(
        [
            ("glyf", glyf.ToArray()), ("head", Head(face)), ("hhea", WithCount(face, "hhea", 34, count)),
            ("hmtx", hmtx), ("loca", loca), ("maxp", MaximumProfile(face, count)),
        ]);
    }

    /// <summary>The header, with long offsets in <c>loca</c> and the check sum to be filled in.</summary>
    private static byte[] Head(FontFace face)
    {
        var head = face.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    /// <summary>The maximum profile of a font without instructions: everything from maxZones to maxSizeOfInstructions.</summary>
    private static byte[] MaximumProfile(FontFace face, int count)
    {
        var maxp = WithCount(face, "maxp", 4, count);
        maxp.AsSpan(14, 14).Clear();
        BinaryPrimitives.WriteInt16BigEndian(maxp.AsSpan(14), 1);
        return maxp;
    }

    private static byte[] WithCount(FontFace face, string table, int offset, int count)
    {
        var bytes = face.Table(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), (ushort)count);
        return bytes;
    }
}
