// Distances between pairs of glyphs.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Fonts.OpenType;

/// <summary>
/// The horizontal kerning pairs of a font (OpenType 1.9, <c>kern</c> format 0; the <c>GPOS</c> pair adjustments of
/// the shipped fonts say the same). Only about a hundred glyphs occur on either side of a pair, so the pairs are a
/// dense table of rows (left) and columns (right): a look-up is three array reads.
/// </summary>
internal sealed class KerningTable
{
    private readonly ushort[] _rows;
    private readonly ushort[] _columns;
    private readonly short[] _values;
    private readonly int _columnCount;

    /// <summary>Reads the <c>kern</c> table; without one nothing is kerned.</summary>
    public KerningTable(ReadOnlySpan<byte> kern, CharacterMap characters)
    {
        _rows = new ushort[characters.GlyphCount];
        _columns = new ushort[characters.GlyphCount];
        var pairs = FindHorizontalPairs(kern);
        var rowCount = 1;
        _columnCount = 1;
        for (var at = 0; at < pairs.Length; at += 6)
        {
            Number(ref _rows[ReadUInt16BigEndian(pairs[at..])], ref rowCount);
            Number(ref _columns[ReadUInt16BigEndian(pairs[(at + 2)..])], ref _columnCount);
        }

        for (var glyph = 0; glyph < characters.GlyphCount; glyph++)
        {
            _rows[glyph] = _rows[characters.Outline((ushort)glyph)];
            _columns[glyph] = _columns[characters.Outline((ushort)glyph)];
        }

        _values = new short[rowCount * _columnCount];
        for (var at = 0; at < pairs.Length; at += 6)
        {
            var row = _rows[ReadUInt16BigEndian(pairs[at..])];
            var column = _columns[ReadUInt16BigEndian(pairs[(at + 2)..])];
            _values[(row * _columnCount) + column] = ReadInt16BigEndian(pairs[(at + 4)..]);
        }
    }

    /// <summary>What is added to the advance of one glyph before another, in font units.</summary>
    public short this[ushort left, ushort right] => _values[Row(left) + Column(right)];

    /// <summary>All values, at the sum of a row and a column.</summary>
    public ReadOnlySpan<short> Values => _values;

    /// <summary>Where the row of a glyph on the left begins.</summary>
    public int Row(ushort left) => _rows[left] * _columnCount;

    /// <summary>The column of a glyph on the right.</summary>
    public int Column(ushort right) => _columns[right];

    private static ReadOnlySpan<byte> FindHorizontalPairs(ReadOnlySpan<byte> kern)
    {
        const int horizontalFormat0 = 0x0001;
        const int coverageWithoutOverride = 0xFF07;
        var count = kern.IsEmpty ? 0 : ReadUInt16BigEndian(kern[2..]);
        var subtable = kern.IsEmpty ? kern : kern[4..];
        for (var i = 0; i < count; i++)
        {
            if ((ReadUInt16BigEndian(subtable[4..]) & coverageWithoutOverride) == horizontalFormat0)
            {
                return subtable.Slice(14, 6 * ReadUInt16BigEndian(subtable[6..]));
            }

            subtable = subtable[ReadUInt16BigEndian(subtable[2..])..];
        }

        return default;
    }

    private static void Number(ref ushort number, ref int count)
    {
        if (number == 0)
        {
            number = (ushort)count++;
        }
    }
}
