// Embedded fonts, read by fontTools.
using System.Globalization;
using System.Text;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pdf.Fonts;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class TrueTypeSubsetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-subset-").FullName;

    private static string AssetFolder { get; } = Repository.PathOf("src", "ImrDocs.Rendering", "Fonts", "Assets");

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(AssetFolder, "*.ttf").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void HasOutlinesAndWidthsOfTheFont(string file)
    {
        // Accented letters are made of components, the non-breaking hyphen shares its outline.
        const string characters = "AÀÉéñệ≥½ ‐‑Ωж✓";
        var original = Path.Combine(AssetFolder, file);
        var face = FontFace.Read(File.ReadAllBytes(original));
        var numbering = new CidNumbering(face);
        var cids = new CidSet(numbering.Count);
        foreach (var character in characters.Where(character => face.GlyphIndex(character) != 0))
        {
            cids.Add(numbering.Cid(face.GlyphIndex(character)));
        }

        var subset = Path.Combine(_folder, "subset.ttf");
        var map = Path.Combine(_folder, "map.txt");
        File.WriteAllBytes(subset, TrueTypeSubset.Make(numbering, cids));
        File.WriteAllText(map, Map(numbering, cids));
        var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "compare_subset.py"), original, subset, map]);

        Assert.Equal("", result.Output + result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void NumberingIsOneToOne()
    {
        foreach (var file in Directory.GetFiles(AssetFolder, "*.ttf"))
        {
            var face = FontFace.Read(File.ReadAllBytes(file), isFallback: file.Contains("DejaVu", StringComparison.Ordinal));
            var numbering = new CidNumbering(face);
            for (var glyph = 0; glyph < face.GlyphCount; glyph++)
            {
                Assert.Equal(glyph, numbering.Glyph(numbering.Cid((ushort)glyph)));
            }
        }
    }

    private static string Map(CidNumbering numbering, CidSet cids)
    {
        var map = new StringBuilder();
        for (var cid = 0; cid < cids.End; cid++)
        {
            if (cids.Contains(cid))
            {
                var outline = numbering.Face.Outline(numbering.Glyph(cid));
                map.Append(CultureInfo.InvariantCulture, $"{cid} {outline}\n");
            }
        }

        return map.ToString();
    }
}
