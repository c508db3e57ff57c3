// Small letters, each with the pages it must become beside it.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Tests.Layout;

public sealed class LayoutCaseTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Rendering.Tests", "Layout", "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Folder, "*.letter.txt").Select(file => Path.GetFileName(file)[..^".letter.txt".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ALetterBecomesThesePages(string name)
    {
        var notation = File.ReadAllText(Path.Combine(Folder, name + ".letter.txt"));

        var result = LayoutEngine.Lay(SampleLetter.Read(name + ".letter.txt", notation), FontSet.Shipped, SamplePictures.All);

        var text = PagesWriter.Write(result.Document) + string.Concat(result.Diagnostics.Select(diagnostic => diagnostic + "\n"));
        Golden.Verify(text, Path.Combine(Folder, name + ".pages.txt"));
    }

    [Fact]
    public void Every_diagnostic_is_provoked()
    {
        // Too many pages make too long a golden: PathologicalLetterTests provokes them.
        var goldens = string.Concat(Directory.GetFiles(Folder, "*.pages.txt").Select(File.ReadAllText));
        Assert.All(
            LayoutDiagnostics.All.Except([LayoutDiagnostics.TooManyPages]),
            descriptor => Assert.Contains(" " + descriptor.Id + ": ", goldens, StringComparison.Ordinal));
    }
}
