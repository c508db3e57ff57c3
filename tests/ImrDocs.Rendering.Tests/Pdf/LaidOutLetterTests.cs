// From a document to the bytes of its PDF.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Rendering.Tests.Layout;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class LaidOutLetterTests : IDisposable
{
    private static readonly PdfWriter Writer = new();
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20131120, 4611);
    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-letters-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void LettersOfTheLayoutCasesMeetAllConditions() => AssertConditions(SmallLetters());

    [Fact]
    public void RandomLettersMeetAllConditions() => AssertConditions(RandomLetters());

    [Fact]
    public void LettersReadBackAsTheyWereLaidOut()
    {
        foreach (var letter in SmallLetters().Concat(RandomLetters().Take(10)))
        {
            var text = Tool.Run("pdftotext", ["-raw", "-enc", "UTF-8", Save(letter, "letter"), "-"]).Output;

            Assert.Equal(RunText.Visible(RunText.Of(letter)), RunText.Visible(text));
        }
    }

    [Fact]
    public void DeterminationIsSmallAndReadsInOrder()
    {
        var letter = Lay(CaseLetters.Read("Pdf/Cases/determination.letter.txt")).Document;
        var path = Save(letter, "determination");

        Assert.Equal(2, letter.Pages.Length);
        Assert.InRange(new FileInfo(path).Length, 1, 40_000);
        Golden.Verify(
            RunText.StructureOf(path),
            CaseLetters.PathOf("Pdf/Cases/determination.structure.txt"));
    }

    private static IEnumerable<PagedDocument> SmallLetters() =>
        CaseLetters.In("Layout/Cases", "Pdf/Cases")
            .Select(Lay)
            .Where(result => result.Diagnostics.IsEmpty) // Letters with errors are never written.
            .Select(result => result.Document);

    private static List<PagedDocument> RandomLetters()
    {
        var letters = new List<PagedDocument>();
        Check.One(Repeatable, Prop.ForAll(Layout.RandomLetters.Letters.ToArbitrary(), document =>
            letters.Add(Lay(document).Document)));
        return letters;
    }

    private static LayoutResult Lay(Document letter) => LayoutEngine.Lay(letter, FontSet.Shipped, SamplePictures.All);

    /// <summary>All but those on heading levels: what a letter says is its template's business.</summary>
    private void AssertConditions(IEnumerable<PagedDocument> letters)
    {
        var paths = letters.Select((letter, i) => Save(letter, $"{i}"));
        var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), .. paths]);
        var failures = result.Output.Split('\n').Where(line => line.Length > 0
            && !line.Contains(": 14-002: ", StringComparison.Ordinal) && !line.Contains(": 14-003: ", StringComparison.Ordinal));

        Assert.Equal([], failures);
        Assert.Equal("", result.Errors);
    }

    private string Save(PagedDocument letter, string name)
    {
        var path = Path.Combine(_folder, name + ".pdf");
        File.WriteAllBytes(path, Writer.Write(letter, SamplePictures.All));
        return path;
    }
}
