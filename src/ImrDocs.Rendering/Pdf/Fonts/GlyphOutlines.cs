// The outlines of a TrueType font.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pdf.Syntax;
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>Reads and copies entries of the <c>glyf</c> table (OpenType 1.9).</summary>
internal static class GlyphOutlines
{
    private const int HeaderLength = 10;
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    /// <summary>Some CIDs with <c>.notdef</c> and all components their glyphs are made of.</summary>
    public static CidSet Close(CidNumbering numbering, CidSet cids)
    {
        var closed = cids.WithAllBelow(0);
        closed.Add(0);
        for (var cid = 0; cid < numbering.Count; cid++)
        {
            if (cids.Contains(cid))
            {
                AddComponents(numbering, closed, numbering.Glyph(cid));
            }
        }

        return closed;
    }

    /// <summary>The glyphs a glyph is made of; none for a simple glyph.</summary>
    public static List<ushort> Components(FontFace face, ushort glyph)
    {
        var components = new List<ushort>();
        var outline = Outline(face, glyph);
        if (IsComposite(outline))
        {
            var (at, flags) = (HeaderLength, MoreComponents);
            while ((flags & MoreComponents) != 0)
            {
                flags = ReadUInt16BigEndian(outline[at..]);
                components.Add(ReadUInt16BigEndian(outline[(at + 2)..]));
                at += ComponentLength(flags);
            }
        }

        return components;
    }

    /// <summary>The left side bearing of a glyph, in font units.</summary>
    public static short LeftSideBearing(FontFace face, ushort glyph)
    {
        glyph = face.Outline(glyph);
        var hmtx = face.Table("hmtx");
        var pairs = ReadUInt16BigEndian(face.Table("hhea")[34..]);
        return ReadInt16BigEndian(hmtx[(glyph < pairs ? (4 * glyph) + 2 : (2 * pairs) + (2 * glyph))..]);
    }

    /// <summary>Appends the outline of a glyph without its instructions, padded to an even length.</summary>
    public static void AppendUnhinted(PdfBuffer output, CidNumbering numbering, ushort glyph)
    {
        var outline = Outline(numbering.Face, glyph);
        if (IsComposite(outline))
        {
            AppendComposite(output, numbering, outline);
        }
        else if (!outline.IsEmpty)
        {
            var instructions = HeaderLength + (2 * ReadInt16BigEndian(outline));
            var points = instructions + 2 + ReadUInt16BigEndian(outline[instructions..]);
            output.Write(outline[..instructions]).Write([0, 0]).Write(outline[points..]);
        }

        if (output.Length % 2 != 0)
        {
            output.Write(0);
        }
    }

    private static bool IsComposite(ReadOnlySpan<byte> outline) => !outline.IsEmpty && ReadInt16BigEndian(outline) < 0;

    private static void AddComponents(CidNumbering numbering, CidSet closed, ushort glyph)
    {
        foreach (var component in Components(numbering.Face, glyph))
        {
            closed.Add(numbering.Cid(component));
            AddComponents(numbering, closed, component);
        }
    }

    /// <summary>The entry of the table <c>glyf</c>; empty for a space.</summary>
    private static ReadOnlySpan<byte> Outline(FontFace face, ushort glyph)
    {
        glyph = face.Outline(glyph);
        var loca = face.Table("loca");
        var isLong = ReadInt16BigEndian(face.Table("head")[50..]) != 0;
        var start = isLong ? ReadInt32BigEndian(loca[(4 * glyph)..]) : 2 * ReadUInt16BigEndian(loca[(2 * glyph)..]);
        var end = isLong ? ReadInt32BigEndian(loca[((4 * glyph) + 4)..]) : 2 * ReadUInt16BigEndian(loca[((2 * glyph) + 2)..]);
        return face.Table("glyf")[start..end];
    }

    private static void AppendComposite(PdfBuffer output, CidNumbering numbering, ReadOnlySpan<byte> outline)
    {
        output.Write(outline[..HeaderLength]);
        Span<byte> head = stackalloc byte[4];
        var (at, flags) = (HeaderLength, MoreComponents);
        while ((flags & MoreComponents) != 0)
        {
            flags = ReadUInt16BigEndian(outline[at..]);
            var length = ComponentLength(flags);
            WriteUInt16BigEndian(head, (ushort)(flags & ~HasInstructions));
            WriteUInt16BigEndian(head[2..], numbering.Cid(ReadUInt16BigEndian(outline[(at + 2)..])));
            output.Write(head).Write(outline[(at + 4)..(at + length)]);
            at += length;
        }
    }

    private static int ComponentLength(int flags)
    {
        var arguments = (flags & ArgumentsAreWords) != 0 ? 4 : 2;
        var transformation = (flags & HasMatrix) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0;
        return 4 + arguments + transformation;
    }
}
