// The shaped text of a whole letter in flat arrays.
using System.Buffers;
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>
/// Characters, glyphs and positions of all paragraphs of a letter, one entry a UTF-16 unit, so that no object is made
/// a character and no paragraph owns arrays. Both units of a surrogate pair carry the pair's glyph and position.
/// Gaps (forced line ends, zero width spaces) stand between stretches and belong to none. The arrays are borrowed, since
/// they are the largest thing that layout makes: give them back with <see cref="Dispose"/>.
/// </summary>
internal sealed class ShapedText : IDisposable
{
    private const int InitialCapacity = 8192;

    private char[] _characters = ArrayPool<char>.Shared.Rent(InitialCapacity);
    private ushort[] _glyphs = ArrayPool<ushort>.Shared.Rent(InitialCapacity);
    private short[] _kernings = ArrayPool<short>.Shared.Rent(InitialCapacity);
    private long[] _positions = ArrayPool<long>.Shared.Rent(InitialCapacity);
    private int _capacity = InitialCapacity;

    /// <summary>Number of UTF-16 units so far.</summary>
    public int Length { get; private set; }

    /// <summary>The stretches, in text order.</summary>
    public List<Stretch> Stretches { get; } = [];

    /// <summary>Stretches that show several inlines: for each, by its index, where each inline begins.</summary>
    public Dictionary<int, List<MergedPart>> Merged { get; } = [];

    public char Character(int index) => _characters[index];

    public ushort Glyph(int index) => _glyphs[index];

    /// <summary>Kerning between the glyph and the next of its stretch, in font units.</summary>
    public short Kerning(int index) => _kernings[index];

    public string Text(int start, int end) => new(_characters, start, end - start);

    /// <summary>Width in font units of a part of one stretch, without the kerning behind its last glyph.</summary>
    public long Width(FontFace font, int start, int end) =>
        _positions[end - 1] + font.Advance(_glyphs[end - 1]) - _positions[start];

    /// <summary>Whether a cluster begins at this unit: neither a mark nor the second half of a pair.</summary>
    public bool IsClusterStart(int index)
    {
        var character = _characters[index];
        if (character < '\u0300')
        {
            return true;
        }

        return !char.IsLowSurrogate(character) && !CharacterClass.IsMark(CodePoint(index));
    }

    /// <summary>Appends a character of a stretch.</summary>
    /// <param name="font">The stretch's font.</param>
    /// <param name="codePoint">A Unicode scalar value.</param>
    /// <param name="glyph">Its glyph.</param>
    /// <param name="begins">Whether it is the first of its stretch.</param>
    public void Append(FontFace font, int codePoint, ushort glyph, bool begins)
    {
        EnsureRoom();
        long position = 0;
        if (!begins)
        {
            var previous = Length - 1;
            var kerning = font.Kerning(_glyphs[previous], glyph);
            position = _positions[previous] + font.Advance(_glyphs[previous]) + kerning;
            _kernings[previous] = kerning;
        }

        if (codePoint < 0x10000)
        {
            Put((char)codePoint, glyph, position);
            return;
        }

        Put((char)(((codePoint - 0x10000) >> 10) + 0xD800), glyph, position);
        Put((char)((codePoint & 0x3FF) + 0xDC00), glyph, position);
    }

    /// <summary>Appends a gap: <see cref="CharacterClass.LineEnd"/> or <see cref="CharacterClass.ZeroWidthSpace"/>.</summary>
    public void AppendGap(char gap)
    {
        EnsureRoom();
        Put(gap, 0, 0);
    }

    /// <summary>Gives the arrays back; the text must not be read again.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<ushort>.Shared.Return(_glyphs);
        ArrayPool<short>.Shared.Return(_kernings);
        ArrayPool<long>.Shared.Return(_positions);
    }

    private static void Grow<T>(ref T[] array, int capacity)
    {
        var larger = ArrayPool<T>.Shared.Rent(capacity);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private int CodePoint(int index) =>
        char.IsHighSurrogate(_characters[index]) && index + 1 < Length
            ? char.ConvertToUtf32(_characters[index], _characters[index + 1])
            : _characters[index];

    private void Put(char character, ushort glyph, long position)
    {
        _characters[Length] = character;
        _glyphs[Length] = glyph;
        _kernings[Length] = 0;
        _positions[Length] = position;
        Length++;
    }

    private void EnsureRoom()
    {
        if (Length + 2 <= _capacity)
        {
            return;
        }

        _capacity *= 2;
        Grow(ref _characters, _capacity);
        Grow(ref _glyphs, _capacity);
        Grow(ref _kernings, _capacity);
        Grow(ref _positions, _capacity);
    }
}
