// From characters to glyphs.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Fonts.OpenType;

/// <summary>
/// The Unicode character map of a font (OpenType 1.9, <c>cmap</c> formats 4 and 12), unfolded into blocks of 256
/// characters so that a look-up is two array reads. Blocks without any glyph share the first, empty one.
/// Each glyph stands for one character only, so that text can be got back from glyphs: where a font uses one outline
/// for two characters, the second gets a twin, a glyph index behind the last one of the font.
/// </summary>
internal sealed class CharacterMap
{
    private const int BlockSize = 256;
    private const int LastCodePoint = 0x10FFFF;
    private readonly int[] _blockStarts = new int[(LastCodePoint / BlockSize) + 1];
    private ushort[] _glyphs = new ushort[BlockSize * 16];
    private int _used = BlockSize;
    private readonly List<int> _codePoints;
    private readonly List<ushort> _outlines;

    /// <summary>Reads the <c>cmap</c> table.</summary>
    /// <exception cref="InvalidDataException">It has no Unicode subtable of format 4 or 12.</exception>
    public CharacterMap(ReadOnlySpan<byte> cmap, int glyphCount)
    {
        _codePoints = [.. new int[glyphCount]];
        _outlines = [.. Enumerable.Range(0, glyphCount).Select(glyph => (ushort)glyph)];
        var subtable = FindUnicodeSubtable(cmap);
        if (ReadUInt16BigEndian(subtable) == 12)
        {
            ReadSegmentedCoverage(subtable);
        }
        else
        {
            ReadSegmentMapping(subtable);
        }

        const int hyphen = 0x2010;
        const int nonBreakingHyphen = 0x2011;
        if (this[nonBreakingHyphen] == 0)
        {
            Set(nonBreakingHyphen, this[hyphen]); // Its Unicode decomposition.
        }

        Array.Resize(ref _glyphs, _used);
    }

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    /// <param name="codePoint">0 to 10FFFF.</param>
    public ushort this[int codePoint] => _glyphs[_blockStarts[codePoint >> 8] + (codePoint & 0xFF)];

    /// <summary>How many glyphs there are, twins included.</summary>
    public int GlyphCount => _outlines.Count;

    /// <summary>The character a glyph stands for; 0 when it stands for none by itself.</summary>
    public int CodePoint(ushort glyph) => _codePoints[glyph];

    /// <summary>The glyph of the font file that a glyph looks like: itself, unless it is a twin.</summary>
    public ushort Outline(ushort glyph) => _outlines[glyph];

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
        if (glyph == 0 || IsUnfit(codePoint))
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

        if (_codePoints[glyph] == 0)
        {
            _codePoints[glyph] = codePoint;
        }
        else
        {
            _codePoints.Add(codePoint);
            _outlines.Add(_outlines[glyph]);
            glyph = (ushort)(_outlines.Count - 1);
        }

        _glyphs[start + (codePoint & 0xFF)] = glyph;
    }

    /// <summary>
    /// Characters an archival document cannot contain as text: private use (ISO 19005-2, 6.2.11.7.3) and U+FEFF and
    /// U+FFFE (6.2.11.7.2).
    /// </summary>
    private static bool IsUnfit(int codePoint) =>
        codePoint is (>= 0xE000 and <= 0xF8FF) or 0xFEFF or 0xFFFE or >= 0xF0000;
}
