// From characters to glyphs.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Fonts.OpenType;

/// <summary>
/// The Unicode character map of a font (OpenType 1.9, <c>cmap</c> formats 4 and 12), unfolded into blocks of 256
/// characters so that a look-up is two array reads. Blocks without any glyph share the first, empty one.
/// </summary>
internal sealed class CharacterMap
{
    private const int BlockSize = 256;
    private const int LastCodePoint = 0x10FFFF;
    private readonly int[] _blockStarts = new int[(LastCodePoint / BlockSize) + 1];
    private ushort[] _glyphs = new ushort[BlockSize * 16];
    private int _used = BlockSize;

    /// <summary>Reads the <c>cmap</c> table.</summary>
    /// <exception cref="InvalidDataException">It has no Unicode subtable of format 4 or 12.</exception>
    public CharacterMap(ReadOnlySpan<byte> cmap)
    {
        var subtable = FindUnicodeSubtable(cmap);
        if (ReadUInt16BigEndian(subtable) == 12)
        {
            ReadSegmentedCoverage(subtable);
        }
        else
        {
            ReadSegmentMapping(subtable);
        }

        Array.Resize(ref _glyphs, _used);
        Alias(0x2011, 0x2010); // NON-BREAKING HYPHEN looks like HYPHEN (its Unicode decomposition),
        Alias(0x2010, 0x002D); // which looks like HYPHEN-MINUS in running text.
        Alias(0x2011, 0x002D);
    }

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    /// <param name="codePoint">0 to 10FFFF.</param>
    public ushort this[int codePoint] => _glyphs[_blockStarts[codePoint >> 8] + (codePoint & 0xFF)];

    private static ReadOnlySpan<byte> FindUnicodeSubtable(ReadOnlySpan<byte> cmap)
    {
        const int windows = 3;
        var best = ReadOnlySpan<byte>.Empty;
        var bestFormat = 0;
        var count = ReadUInt16BigEndian(cmap[2..]);
        for (var i = 0; i < count; i++)
        {
            var record = cmap.Slice(4 + (8 * i), 8);
            var subtable = cmap[ReadInt32BigEndian(record[4..])..];
            var format = ReadUInt16BigEndian(subtable);
            if (ReadUInt16BigEndian(record) == windows && format is 4 or 12 && format > bestFormat)
            {
                best = subtable;
                bestFormat = format;
            }
        }

        return bestFormat == 0 ? throw new InvalidDataException("The font has no Unicode character map.") : best;
    }

    private void ReadSegmentedCoverage(ReadOnlySpan<byte> subtable)
    {
        var groups = ReadInt32BigEndian(subtable[12..]);
        for (var i = 0; i < groups; i++)
        {
            var group = subtable.Slice(16 + (12 * i), 12);
            var first = ReadInt32BigEndian(group);
            var last = ReadInt32BigEndian(group[4..]);
            var glyph = ReadInt32BigEndian(group[8..]);
            for (var codePoint = first; codePoint <= last; codePoint++)
            {
                Set(codePoint, (ushort)(glyph + codePoint - first));
            }
        }
    }

    private void ReadSegmentMapping(ReadOnlySpan<byte> subtable)
    {
        var doubledCount = ReadUInt16BigEndian(subtable[6..]);
        var ends = subtable[14..];
        var starts = ends[(doubledCount + 2)..];
        var deltas = starts[doubledCount..];
        var offsets = deltas[doubledCount..];
        for (var segment = 0; segment < doubledCount; segment += 2)
        {
            var first = ReadUInt16BigEndian(starts[segment..]);
            var last = ReadUInt16BigEndian(ends[segment..]);
            var delta = ReadUInt16BigEndian(deltas[segment..]);
            var offset = ReadUInt16BigEndian(offsets[segment..]);
            for (var codePoint = (int)first; codePoint <= last && codePoint < 0xFFFF; codePoint++)
            {
                var glyph = offset == 0
                    ? codePoint
                    : ReadUInt16BigEndian(offsets[(segment + offset + (2 * (codePoint - first)))..]);
                Set(codePoint, offset != 0 && glyph == 0 ? (ushort)0 : (ushort)(glyph + delta));
            }
        }
    }

    private void Set(int codePoint, ushort glyph)
    {
        if (glyph == 0)
        {
            return;
        }

        ref var start = ref _blockStarts[codePoint >> 8];
        if (start == 0)
        {
            start = _used;
            _used += BlockSize;
            if (_used > _glyphs.Length)
            {
                Array.Resize(ref _glyphs, _glyphs.Length * 2);
            }
        }

        _glyphs[start + (codePoint & 0xFF)] = glyph;
    }

    private void Alias(int codePoint, int lookalike)
    {
        var start = _blockStarts[codePoint >> 8];
        if (start != 0 && this[codePoint] == 0)
        {
            _glyphs[start + (codePoint & 0xFF)] = this[lookalike];
        }
    }
}
