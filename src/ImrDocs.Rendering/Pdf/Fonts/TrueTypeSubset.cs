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
        var offsets = new int[count + 1];
        var hmtx = new byte[4 * count];
        for (var cid = 0; cid < count; cid++)
        {
            if (needed.Contains(cid))
            {
                var glyph = numbering.Glyph(cid);
                GlyphOutlines.AppendUnhinted(glyf, numbering, glyph);
                BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * cid), (ushort)face.Advance(glyph));
                BinaryPrimitives.WriteInt16BigEndian(
                    hmtx.AsSpan((4 * cid) + 2), GlyphOutlines.LeftSideBearing(face, glyph));
            }

            offsets[cid + 1] = glyf.Length;
        }

        var isLong = glyf.Length > 2 * ushort.MaxValue;
        return TrueTypeFile.Assemble(
        [
            ("glyf", glyf.ToArray()), ("head", Head(face, isLong)), ("hhea", WithCount(face, "hhea", 34, count)),
            ("hmtx", hmtx), ("loca", Locations(offsets, isLong)), ("maxp", MaximumProfile(face, count)),
        ]);
    }

    /// <summary>The header, with the check sum to be filled in.</summary>
    private static byte[] Head(FontFace face, bool hasLongOffsets)
    {
        var head = face.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), (short)(hasLongOffsets ? 1 : 0));
        return head;
    }

    /// <summary>Where outlines begin: in bytes, or halved where they fit into 16 bits.</summary>
    private static byte[] Locations(int[] offsets, bool isLong)
    {
        var loca = new byte[offsets.Length * (isLong ? 4 : 2)];
        for (var i = 0; i < offsets.Length; i++)
        {
            if (isLong)
            {
                BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), offsets[i]);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(loca.AsSpan(2 * i), (ushort)(offsets[i] / 2));
            }
        }

        return loca;
    }

    /// <summary>The maximum profile without instructions: all from maxZones to maxSizeOfInstructions.</summary>
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
