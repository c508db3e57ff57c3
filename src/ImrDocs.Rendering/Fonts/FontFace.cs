// One font of one weight and slope.
using ImrDocs.Rendering.Fonts.OpenType;
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Fonts;

/// <summary>One TrueType font: its characters, its metrics and its outlines. Immutable and thread-safe.</summary>
public sealed class FontFace
{
    /// <summary>The first code point that may be invisible or need more than its glyph: the soft hyphen.</summary>
    internal const int FirstSpecial = 0xAD;

    private readonly TableDirectory _tables;
    private readonly CharacterMap _characters;
    private readonly KerningTable _kerning;
    private readonly ushort[] _advances;
    private readonly PlainCharacter[] _plain;

    private FontFace(ReadOnlyMemory<byte> file, bool isFallback)
    {
        IsFallback = isFallback;
        _tables = new TableDirectory(file);
        Metrics = FontMetrics.Read(_tables);
        PostScriptName = FontNames.ReadPostScriptName(_tables.Get("name"));
        _characters = new CharacterMap(_tables.Get("cmap"), ReadUInt16BigEndian(_tables.Get("maxp")[4..]));
        _kerning = new KerningTable(_tables.Find("kern").Span, _characters);
        _advances = ReadAdvances(_tables, _characters);
        _plain = new PlainCharacter[FirstSpecial];
        for (var character = 0; character < _plain.Length; character++)
        {
            var glyph = _characters[character];
            _plain[character] = new PlainCharacter(glyph, _advances[glyph], _kerning.Row(glyph), _kerning.Column(glyph));
        }
    }

    /// <summary>The name by which PDF knows the font, such as <c>LiberationSerif-Bold</c>.</summary>
    public string PostScriptName { get; }

    /// <summary>Measures of the whole font.</summary>
    public FontMetrics Metrics { get; }

    /// <summary>How many glyphs there are; glyph indices are below it.</summary>
    public int GlyphCount => _characters.GlyphCount;

    /// <summary>
    /// The glyph of a Unicode scalar value; 0 when the font has none or the character may not stand in an archival
    /// document (private use). No two characters share a glyph.
    /// </summary>
    public ushort GlyphIndex(int codePoint) => _characters[codePoint];

    /// <summary>Distance from a glyph's origin to the next glyph's, in font units.</summary>
    public int Advance(ushort glyph) => _advances[glyph];

    /// <summary>What is added to the advance of one glyph before another, in font units.</summary>
    public short Kerning(ushort left, ushort right) => _kerning[left, right];

    /// <summary>The characters below <see cref="FirstSpecial"/>; glyph 0 for those that the font lacks.</summary>
    internal ReadOnlySpan<PlainCharacter> PlainCharacters => _plain;

    /// <summary>Kerning of plain characters, at the sum of the left one's row and the right one's column.</summary>
    internal ReadOnlySpan<short> Kernings => _kerning.Values;

    /// <summary>Whether letters use it only for characters that the other fonts lack.</summary>
    internal bool IsFallback { get; }

    /// <inheritdoc/>
    public override string ToString() => PostScriptName;

    /// <summary>Reads a TrueType file.</summary>
    /// <param name="file">The whole file; kept, not copied.</param>
    /// <param name="isFallback">Whether it is only for characters that other fonts lack.</param>
    /// <exception cref="InvalidDataException">It is no TrueType font with a Unicode character map.</exception>
    internal static FontFace Read(ReadOnlyMemory<byte> file, bool isFallback = false) => new(file, isFallback);

    /// <summary>The Unicode scalar value a glyph stands for; 0 when it stands for none by itself.</summary>
    internal int CodePoint(ushort glyph) => _characters.CodePoint(glyph);

    /// <summary>The glyph of the font file whose outline a glyph has.</summary>
    internal ushort Outline(ushort glyph) => _characters.Outline(glyph);

    /// <summary>The bytes of a table, such as <c>glyf</c>.</summary>
    /// <exception cref="InvalidDataException">The font lacks it.</exception>
    internal ReadOnlySpan<byte> Table(string tag) => _tables.Get(tag);

    private static ushort[] ReadAdvances(TableDirectory tables, CharacterMap characters)
    {
        var hmtx = tables.Get("hmtx");
        var proportional = ReadUInt16BigEndian(tables.Get("hhea")[34..]);
        var advances = new ushort[characters.GlyphCount];
        for (var glyph = 0; glyph < advances.Length; glyph++)
        {
            // Glyphs beyond the last pair have the advance of that pair.
            var pair = Math.Min(characters.Outline((ushort)glyph), proportional - 1);
            advances[glyph] = ReadUInt16BigEndian(hmtx[(4 * pair)..]);
        }

        return advances;
    }
}
