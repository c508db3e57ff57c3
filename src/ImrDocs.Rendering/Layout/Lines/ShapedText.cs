// The shaped text of a whole letter in flat arrays.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>
/// Characters, glyphs and positions of all paragraphs of a letter, one entry a UTF-16 unit, so that no object is made
/// a character and no paragraph owns arrays. Both units of a surrogate pair carry the pair's glyph and position.
/// Gaps (forced line ends, zero width spaces) stand between stretches and belong to none. It is the largest thing that
/// layout makes, so it is borrowed with <see cref="Rent"/> and given back with <see cref="Dispose"/>.
/// </summary>
internal sealed class ShapedText : IDisposable
{
    private const int InitialCapacity = 8192;

    /// <summary>One that has grown beyond this many units is not kept: a letter of about thirty pages.</summary>
    private const int MostKept = 128 * 1024;

    private static readonly ConcurrentBag<ShapedText> Spare = [];

    private readonly List<Stretch> _stretches = [];
    private char[] _characters = new char[InitialCapacity];
    private PositionedGlyph[] _glyphs = new PositionedGlyph[InitialCapacity];
    private long[] _positions = new long[InitialCapacity];

    private ShapedText()
    {
    }

    /// <summary>An empty text.</summary>
    public static ShapedText Rent() => Spare.TryTake(out var spare) ? spare : new ShapedText();

    /// <summary>Number of UTF-16 units so far.</summary>
    public int Length { get; private set; }

    /// <summary>The stretches, in text order.</summary>
    public ReadOnlySpan<Stretch> Stretches => CollectionsMarshal.AsSpan(_stretches);

    /// <summary>Stretches that show several inlines: for each, by its index, where each inline begins.</summary>
    public Dictionary<int, List<MergedPart>> Merged { get; } = [];

    public char Character(int index) => _characters[index];

    /// <summary>The characters of a part.</summary>
    public ReadOnlySpan<char> Characters(int start, int end) => _characters.AsSpan(start, end - start);

    /// <summary>
    /// The glyphs of a part of one stretch, one a scalar value, each with the kerning before the next; the last has none,
    /// since nothing follows it in a run.
    /// </summary>
    public ImmutableArray<PositionedGlyph> Glyphs(int start, int end)
    {
        var glyphs = _glyphs.AsSpan(start, end - start).ToArray();
        if (Characters(start, end).ContainsAnyInRange('\uD800', '\uDBFF'))
        {
            var count = 0;
            for (var i = 0; i < glyphs.Length; i++)
            {
                glyphs[count++] = char.IsHighSurrogate(_characters[start + i]) ? glyphs[++i] : glyphs[i];
            }

            Array.Resize(ref glyphs, count);
        }

        glyphs[^1] = glyphs[^1] with { Kerning = 0 };
        return ImmutableCollectionsMarshal.AsImmutableArray(glyphs);
    }

    /// <summary>Width in font units of a part of one stretch, without the kerning behind its last glyph.</summary>
    public long Width(FontFace font, int start, int end) =>
        _positions[end - 1] + font.Advance(_glyphs[end - 1].Id) - _positions[start];

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

    /// <summary>Appends a stretch whose characters have been appended.</summary>
    public void Append(Stretch stretch) => _stretches.Add(stretch);

    /// <summary>Appends a character of a stretch.</summary>
    /// <param name="font">The stretch's font.</param>
    /// <param name="codePoint">A Unicode scalar value.</param>
    /// <param name="glyph">Its glyph.</param>
    /// <param name="begins">Whether it is the first of its stretch.</param>
    public void Append(FontFace font, int codePoint, ushort glyph, bool begins)
    {
        EnsureRoom(2);
        long position = 0;
        if (!begins)
        {
            var previous = Length - 1;
            var before = _glyphs[previous].Id;
            var kerning = font.Kerning(before, glyph);
            position = _positions[previous] + font.Advance(before) + kerning;
            _glyphs[previous] = new PositionedGlyph(before, kerning);
        }

        if (codePoint < 0x10000)
        {
            Put((char)codePoint, glyph, position);
            return;
        }

        Put((char)(((codePoint - 0x10000) >> 10) + 0xD800), glyph, position);
        Put((char)((codePoint & 0x3FF) + 0xDC00), glyph, position);
    }

    /// <summary>
    /// Goes on with a stretch behind a plain character, up to the first that is not plain. Nearly all characters of a
    /// letter pass here: one table entry and one kerning value are read for each.
    /// </summary>
    /// <param name="font">The stretch's font.</param>
    /// <param name="characters">What follows.</param>
    /// <returns>How many were appended.</returns>
    public int AppendPlain(FontFace font, ReadOnlySpan<char> characters)
    {
        EnsureRoom(characters.Length);
        var plain = font.PlainCharacters;
        var kernings = font.Kernings;
        var glyphs = _glyphs.AsSpan(Length - 1);
        var positions = _positions.AsSpan(Length);
        var position = _positions[Length - 1];
        var left = plain[_characters[Length - 1]];
        var count = 0;
        for (; count < characters.Length && characters[count] < plain.Length; count++)
        {
            var right = plain[characters[count]];
            if (right.Glyph == 0)
            {
                break;
            }

            var kerning = kernings[left.KerningRow + right.KerningColumn];
            glyphs[count] = new PositionedGlyph(left.Glyph, kerning);
            position += left.Advance + kerning;
            positions[count] = position;
            left = right;
        }

        glyphs[count] = new PositionedGlyph(left.Glyph, 0);
        characters[..count].CopyTo(_characters.AsSpan(Length));
        Length += count;
        return count;
    }

    /// <summary>Appends a gap: <see cref="CharacterClass.LineEnd"/> or <see cref="CharacterClass.ZeroWidthSpace"/>.</summary>
    public void AppendGap(char gap)
    {
        EnsureRoom(2);
        Put(gap, 0, 0);
    }

    /// <summary>Gives it back for another letter; it must not be used again.</summary>
    public void Dispose()
    {
        if (_characters.Length <= MostKept)
        {
            Length = 0;
            _stretches.Clear();
            Merged.Clear();
            Spare.Add(this);
        }
    }

    private int CodePoint(int index) =>
        char.IsHighSurrogate(_characters[index]) && index + 1 < Length
            ? char.ConvertToUtf32(_characters[index], _characters[index + 1])
            : _characters[index];

    private void Put(char character, ushort glyph, long position)
    {
        _characters[Length] = character;
        _glyphs[Length] = new PositionedGlyph(glyph, 0);
        _positions[Length] = position;
        Length++;
    }

    private void EnsureRoom(int count)
    {
        if (Length + count > _characters.Length)
        {
            var capacity = Math.Max(_characters.Length * 2, Length + count);
            Array.Resize(ref _characters, capacity);
            Array.Resize(ref _glyphs, capacity);
            Array.Resize(ref _positions, capacity);
        }
    }
}
