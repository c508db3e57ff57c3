// The fonts that letters are set in.
using System.Security.Cryptography;
using ImrDocs.Documents.Styles;

namespace ImrDocs.Rendering.Fonts;

/// <summary>
/// The shipped fonts: Liberation Serif and Sans in four styles, and DejaVu Sans in two for characters that those lack
/// (symbols, mathematics, scripts beyond Latin, Greek and Cyrillic). A font is read when it is first asked for.
/// Thread-safe.
/// </summary>
public sealed class FontSet
{
    private const int StylesOfFamily = 4;
    private const int FirstFallback = 2 * StylesOfFamily;
    private static readonly string[] Files =
    [
        "LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic",
        "LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic", "LiberationSans-BoldItalic",
        "DejaVuSans", "DejaVuSans-Bold",
    ];

    private readonly Lazy<FontFace>[] _faces = new Lazy<FontFace>[Files.Length];

    private FontSet()
    {
        for (var i = 0; i < Files.Length; i++)
        {
            var (file, isFallback) = (Files[i] + ".ttf", i >= FirstFallback);
            _faces[i] = new Lazy<FontFace>(() => FontFace.Read(ReadAsset(file), isFallback));
        }
    }

    /// <summary>The shipped fonts.</summary>
    public static FontSet Shipped { get; } = new();

    /// <summary>
    /// Names the whole set in 64 hexadecimal digits: SHA-256 of the list of the files' SHA-256 checksums. Letters with
    /// different hashes may look different.
    /// </summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(ReadAsset("SHA256SUMS")));

    /// <summary>The font of a family and style, whose measures make the lines.</summary>
    public FontFace Face(Typeface typeface, bool bold, bool italic)
    {
        var family = typeface == Typeface.Serif ? 0 : StylesOfFamily;
        return _faces[family + (bold ? 1 : 0) + (italic ? 2 : 0)].Value;
    }

    /// <summary>
    /// The font to set a character in: the one of that family and style when it has the character, else the fallback
    /// (of the same weight first); null when no font has it.
    /// </summary>
    /// <param name="typeface">Serif or sans.</param>
    /// <param name="bold">Whether bold.</param>
    /// <param name="italic">Whether italic; the fallback fonts have no italics.</param>
    /// <param name="codePoint">A Unicode scalar value.</param>
    public FontFace? Resolve(Typeface typeface, bool bold, bool italic, int codePoint)
    {
        var face = Face(typeface, bold, italic);
        if (face.GlyphIndex(codePoint) != 0)
        {
            return face;
        }

        return Having(codePoint, FirstFallback + (bold ? 1 : 0)) ?? Having(codePoint, FirstFallback);
    }

    private static byte[] ReadAsset(string name)
    {
        using var stream = typeof(FontSet).Assembly.GetManifestResourceStream("Fonts/" + name)
            ?? throw new InvalidOperationException($"The font asset {name} is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private FontFace? Having(int codePoint, int index) =>
        _faces[index].Value is var face && face.GlyphIndex(codePoint) != 0 ? face : null;
}
