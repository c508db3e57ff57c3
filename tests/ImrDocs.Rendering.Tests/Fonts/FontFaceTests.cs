// Fonts against what fontTools reads from the same files.
using System.Globalization;
using System.Text;
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Fonts;

public sealed class FontFaceTests
{
    private const string Python = "/usr/bin/python3";

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(AssetFolder, "*.ttf").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static string AssetFolder { get; } = Repository.PathOf("src", "ImrDocs.Rendering", "Fonts", "Assets");

    [Theory]
    [MemberData(nameof(Files))]
    [Trait(Traits.Speed, Traits.Slow)]
    public void ReadsWhatFontToolsReads(string name)
    {
        var file = Path.Combine(AssetFolder, name + ".ttf");
        var expected = Tool.Run(Python, [Repository.PathOf("tests", "conformance", "dump_font.py"), file]);

        Assert.Equal("", expected.Errors);
        Assert.Equal(expected.Output, Dump(FontFace.Read(File.ReadAllBytes(file))));
    }

    [Fact]
    public void KernsPairs()
    {
        var serif = FontSet.Shipped.Face(Typeface.Serif, bold: false, italic: false);

        Assert.Equal(-264, serif.Kerning(serif.GlyphIndex('A'), serif.GlyphIndex('V')));
        Assert.Equal(0, serif.Kerning(serif.GlyphIndex('n'), serif.GlyphIndex('n')));
    }

    [Fact]
    public void NonBreakingHyphenLooksLikeHyphenButIsAGlyphOfItsOwn()
    {
        var serif = FontSet.Shipped.Face(Typeface.Serif, bold: false, italic: false);
        var twin = serif.GlyphIndex(0x2011);

        Assert.Equal(serif.GlyphIndex(0x2010), serif.Outline(twin));
        Assert.Equal(0x2011, serif.CodePoint(twin));
        Assert.Equal(0x2010, serif.CodePoint(serif.GlyphIndex(0x2010)));
    }

    [Fact]
    public void PrivateUseCharactersHaveNoGlyph()
    {
        var serif = FontSet.Shipped.Face(Typeface.Serif, bold: false, italic: false);

        Assert.Equal(0, serif.GlyphIndex(0xF001));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryCharacterHasAGlyphOfItsOwn(string name)
    {
        var face = FontFace.Read(File.ReadAllBytes(Path.Combine(AssetFolder, name + ".ttf")));
        for (var codePoint = 1; codePoint <= 0x10FFFF; codePoint++)
        {
            if (face.GlyphIndex(codePoint) is var glyph and not 0)
            {
                Assert.Equal(codePoint, face.CodePoint(glyph));
            }
        }
    }

    private static string Dump(FontFace face)
    {
        var metrics = face.Metrics;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{face.PostScriptName} {metrics.UnitsPerEm} {metrics.Ascent} {metrics.Descent} {metrics.LineGap} {metrics.CapHeight} {metrics.ItalicAngle}\n");
        text.Append(CultureInfo.InvariantCulture, $"{metrics.XMin} {metrics.YMin} {metrics.XMax} {metrics.YMax} {metrics.UnderlinePosition} {metrics.UnderlineThickness} {metrics.Weight} {metrics.FamilyClass}\n");
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var glyph = face.GlyphIndex(codePoint);
            if (glyph != 0 && codePoint is not (0x2010 or 0x2011))
            {
                text.Append(CultureInfo.InvariantCulture, $"{codePoint:X4} {face.Outline(glyph)} {face.Advance(glyph)}\n");
            }
        }

        for (var left = 0; left < face.GlyphCount && face.Outline((ushort)left) == left; left++)
        {
            for (var right = 0; right < face.GlyphCount && face.Outline((ushort)right) == right; right++)
            {
                if (face.Kerning((ushort)left, (ushort)right) is var kerning and not 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{left} {right} {kerning}\n");
                }
            }
        }

        return text.ToString();
    }
}
