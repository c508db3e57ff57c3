// The measures of a whole font.
using ImrDocs.Rendering.Fonts.OpenType;
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Fonts;

/// <summary>The measures of a font, in font units (<see cref="UnitsPerEm"/> an em) unless said otherwise.</summary>
public sealed record FontMetrics
{
    /// <summary>Font units in the type size; 2,048 in the shipped fonts.</summary>
    public required int UnitsPerEm { get; init; }

    /// <summary>Height of the ordinary line above the base line (<c>hhea</c>).</summary>
    public required int Ascent { get; init; }

    /// <summary>Depth of the ordinary line below the base line, negative (<c>hhea</c>).</summary>
    public required int Descent { get; init; }

    /// <summary>Distance between two ordinary lines beyond ascent and descent (<c>hhea</c>).</summary>
    public required int LineGap { get; init; }

    /// <summary>Height of capitals; the ascent of a font that does not say.</summary>
    public required int CapHeight { get; init; }

    /// <summary>Slope in 1/65,536 degrees counterclockwise from the vertical: negative when leaning to the right.</summary>
    public required int ItalicAngle { get; init; }

    /// <summary>Left edge of the box around all glyphs.</summary>
    public required int XMin { get; init; }

    /// <summary>Lower edge of the box around all glyphs.</summary>
    public required int YMin { get; init; }

    /// <summary>Right edge of the box around all glyphs.</summary>
    public required int XMax { get; init; }

    /// <summary>Upper edge of the box around all glyphs.</summary>
    public required int YMax { get; init; }

    /// <summary>Thickness of an underline.</summary>
    public required int UnderlineThickness { get; init; }

    /// <summary>Top of an underline, relative to the base line, negative.</summary>
    public required int UnderlinePosition { get; init; }

    /// <summary>Boldness, 400 regular and 700 bold (<c>OS/2</c>).</summary>
    public required int Weight { get; init; }

    /// <summary>IBM font class: 1 to 7 have serifs, 8 has none (<c>OS/2</c>).</summary>
    public required int FamilyClass { get; init; }

    /// <summary>Reads the tables <c>head</c>, <c>hhea</c>, <c>OS/2</c> and <c>post</c> (OpenType 1.9).</summary>
    internal static FontMetrics Read(TableDirectory tables)
    {
        var head = tables.Get("head");
        var hhea = tables.Get("hhea");
        var os2 = tables.Get("OS/2");
        var post = tables.Get("post");
        var ascent = ReadInt16BigEndian(hhea[4..]);
        var saysCapHeight = ReadUInt16BigEndian(os2) >= 2;
        return new FontMetrics
        {
            UnitsPerEm = ReadUInt16BigEndian(head[18..]),
            Ascent = ascent,
            Descent = ReadInt16BigEndian(hhea[6..]),
            LineGap = ReadInt16BigEndian(hhea[8..]),
            CapHeight = saysCapHeight ? ReadInt16BigEndian(os2[88..]) : ascent,
            ItalicAngle = ReadInt32BigEndian(post[4..]),
            XMin = ReadInt16BigEndian(head[36..]),
            YMin = ReadInt16BigEndian(head[38..]),
            XMax = ReadInt16BigEndian(head[40..]),
            YMax = ReadInt16BigEndian(head[42..]),
            UnderlinePosition = ReadInt16BigEndian(post[8..]),
            UnderlineThickness = ReadInt16BigEndian(post[10..]),
            Weight = ReadUInt16BigEndian(os2[4..]),
            FamilyClass = os2[30],
        };
    }
}
