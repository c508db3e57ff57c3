// The fonts that letters are set in.
using System.Collections.Immutable;
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
    private readonly Lazy<FontFace>[] _faces = new Lazy<FontFace>[Names.Length];

    private FontSet()
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var (file, isFallback) = (FileOf(Names[i]), i >= FirstFallback);
            _faces[i] = new Lazy<FontFace>(() => FontFace.Read(ReadAsset(file), isFallback));
        }
    }

    /// <summary>
    /// The PostScript names of the fonts: <c>LiberationSerif-Bold</c>. Programs that draw pages bind these names to
    /// <see cref="OpenFile"/>.
    /// </summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic",
        "LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic", "LiberationSans-BoldItalic",
        "DejaVuSans", "DejaVuSans-Bold",
    ];

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

    /// <summary>The TrueType file of a font.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The file; null when there is no such font.</returns>
    public static Stream? OpenFile(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? OpenAsset(FileOf(name)) : null;

    private static string FileOf(string name) =>
        name is "LiberationSerif" or "LiberationSans" ? name + "-Regular.ttf" : name + ".ttf";

    private static byte[] ReadAsset(string name)
    {
        using var stream = OpenAsset(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream OpenAsset(string name) =>
        typeof(FontSet).Assembly.GetManifestResourceStream("Fonts/" + name)
            ?? throw new InvalidOperationException($"The font asset {name} is missing from the assembly.");

    private FontFace? Having(int codePoint, int index) =>
        _faces[index].Value is var face && face.GlyphIndex(codePoint) != 0 ? face : null;
}
