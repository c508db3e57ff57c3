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
        var outline = GlyphData.Of(face, glyph);
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
        var outline = GlyphData.Of(numbering.Face, glyph);
        if (IsComposite(outline))
        {
            AppendComposite(output, numbering, outline);
        }
        else if (!outline.IsEmpty)
        {
            var contours = outline[..(HeaderLength + (2 * ReadInt16BigEndian(outline)))];
            var points = outline[(contours.Length + 2 + ReadUInt16BigEndian(outline[contours.Length..]))..];
            var pointCount = ReadUInt16BigEndian(contours[^2..]) + 1;
            output.Write(contours).Write([0, 0]).Write(points[..PointsLength(points, pointCount)]);
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

    /// <summary>Bytes of the flags and coordinates of some points; what follows in the font file is padding.</summary>
    private static int PointsLength(ReadOnlySpan<byte> points, int count)
    {
        const int xIsByte = 0x02;
        const int yIsByte = 0x04;
        const int repeats = 0x08;
        const int xIsSame = 0x10;
        const int yIsSame = 0x20;
        var (flagBytes, coordinateBytes) = (0, 0);
        while (count > 0)
        {
            var flags = points[flagBytes++];
            var times = 1 + ((flags & repeats) != 0 ? points[flagBytes++] : 0);
            var x = (flags & xIsByte) != 0 ? 1 : (flags & xIsSame) != 0 ? 0 : 2;
            var y = (flags & yIsByte) != 0 ? 1 : (flags & yIsSame) != 0 ? 0 : 2;
            coordinateBytes += times * (x + y);
            count -= times;
        }

        return flagBytes + coordinateBytes;
    }

    private static int ComponentLength(int flags)
    {
        var arguments = (flags & ArgumentsAreWords) != 0 ? 4 : 2;
        var transformation = (flags & HasMatrix) != 0 ? 8
            : (flags & HasTwoScales) != 0 ? 4
            : (flags & HasScale) != 0 ? 2
            : 0;
        return 4 + arguments + transformation;
    }
}
