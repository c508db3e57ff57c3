// Where the outline of a glyph stands in its font.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Fonts;

/// <summary>Finds entries of the <c>glyf</c> table (OpenType 1.9).</summary>
internal static class GlyphData
{
    /// <summary>The entry of a glyph; empty for one without ink, such as a space.</summary>
    public static ReadOnlySpan<byte> Of(FontFace face, ushort glyph)
    {
        glyph = face.Outline(glyph);
        var loca = face.Table("loca");
        var isLong = ReadInt16BigEndian(face.Table("head")[50..]) != 0;
        var start = isLong ? ReadInt32BigEndian(loca[(4 * glyph)..]) : 2 * ReadUInt16BigEndian(loca[(2 * glyph)..]);
        loca = loca[(isLong ? 4 : 2)..];
        var end = isLong ? ReadInt32BigEndian(loca[(4 * glyph)..]) : 2 * ReadUInt16BigEndian(loca[(2 * glyph)..]);
        return face.Table("glyf")[start..end];
    }
}
