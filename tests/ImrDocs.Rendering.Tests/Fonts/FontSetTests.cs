// Which font a character is set in, and that the shipped files are the listed ones.
using System.Security.Cryptography;
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Fonts;

public sealed class FontSetTests
{
    [Theory]
    [InlineData(Typeface.Serif, false, false, 'a', "LiberationSerif")]
    [InlineData(Typeface.Serif, true, false, 'a', "LiberationSerif-Bold")]
    [InlineData(Typeface.Serif, false, true, 'a', "LiberationSerif-Italic")]
    [InlineData(Typeface.Serif, true, true, 'a', "LiberationSerif-BoldItalic")]
    [InlineData(Typeface.Sans, false, false, 'a', "LiberationSans")]
    [InlineData(Typeface.Sans, true, false, 'a', "LiberationSans-Bold")]
    [InlineData(Typeface.Sans, false, true, 'a', "LiberationSans-Italic")]
    [InlineData(Typeface.Sans, true, true, 'a', "LiberationSans-BoldItalic")]
    [InlineData(Typeface.Serif, false, false, 0x2265, "LiberationSerif")]
    [InlineData(Typeface.Serif, false, false, 0x1EC7, "LiberationSerif")]
    [InlineData(Typeface.Serif, false, false, 0x03BC, "LiberationSerif")]
    [InlineData(Typeface.Serif, false, false, 0x0436, "LiberationSerif")]
    [InlineData(Typeface.Serif, false, true, 0x2713, "DejaVuSans")]
    [InlineData(Typeface.Serif, true, false, 0x2713, "DejaVuSans-Bold")]
    [InlineData(Typeface.Sans, true, false, 0x1D5A0, "DejaVuSans")]
    [InlineData(Typeface.Sans, false, false, 0x4E2D, null)]
    public void TakesTheFirstFontThatHasTheCharacter(Typeface typeface, bool bold, bool italic, int codePoint, string? expected)
    {
        Assert.Equal(expected, FontSet.Shipped.Resolve(typeface, bold, italic, codePoint)?.PostScriptName);
    }

    [Fact]
    public void ShippedFilesHaveTheListedChecksums()
    {
        var folder = Repository.PathOf("src", "ImrDocs.Rendering", "Fonts", "Assets");
        var actual = Directory.GetFiles(folder, "*.ttf")
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {Path.GetFileName(file)}")
            .OrderBy(line => line[66..], StringComparer.Ordinal);

        Assert.Equal(File.ReadAllLines(Path.Combine(folder, "SHA256SUMS")), actual);
    }

    [Fact]
    public void HashNamesTheSet()
    {
        Assert.Matches("^[0-9a-f]{64}$", FontSet.Shipped.Hash);
    }

    [Fact]
    public void EveryFontIsFoundByItsPostScriptName()
    {
        Assert.All(FontSet.Names, name =>
        {
            using var file = FontSet.OpenFile(name);
            using var bytes = new MemoryStream();
            file!.CopyTo(bytes);
            Assert.Equal(name, FontFace.Read(bytes.ToArray()).PostScriptName);
        });
        Assert.Null(FontSet.OpenFile("../LICENSE"));
    }
}
