// A letter says the same as DOCX and as PDF, whatever its shape; and a difference would be seen.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Rendering.Tests.Layout;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Parity;

/// <summary>
/// <c>tests/conformance/check_parity.py</c> reads both files by itself and compares headings, paragraphs, items with
/// their markers, rows, cells, pictures, links and furniture.
/// </summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class ParityTests : IDisposable
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20131120, 5);
    private static readonly DocxWriter DocxWriter = new(FontSet.Shipped);
    private static readonly PdfWriter PdfWriter = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-parity-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Small_letters_say_the_same() => AssertParity(
        CaseLetters.In("Layout/Cases", "Docx/Cases", "Pdf/Cases", "Parity").Where(letter => !HasPageNumberInBody(letter)));

    [Fact]
    public void Random_letters_say_the_same()
    {
        var letters = new List<Document>();
        Check.One(Repeatable, Prop.ForAll(RandomLetters.Letters.ToArbitrary(), letters.Add));
        AssertParity(letters);
    }

    [Fact]
    public void Every_planted_difference_is_seen() =>
        Run("check_parity_checks.py", [Save(CaseLetters.Read("Parity/everything.letter.txt"), "everything")!]);

    /// <summary>What it shows in Word nobody knows who does not make Word's pages.</summary>
    private static bool HasPageNumberInBody(Document letter) =>
        letter.Body.OfType<Paragraph>().Any(paragraph => paragraph.Inlines.OfType<Field>().Any());

    private void AssertParity(IEnumerable<Document> letters) =>
        Run("check_parity.py", letters.Select((letter, i) => Save(letter, $"{i}")).OfType<string>());

    private static void Run(string script, IEnumerable<string> paths)
    {
        var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", script), .. paths]);
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }

    /// <summary>Writes a letter in both formats; gives the PDF's path, or null for a letter with errors, which is never written.</summary>
    private string? Save(Document letter, string name)
    {
        var laid = LayoutEngine.Lay(letter, FontSet.Shipped, SamplePictures.All);
        if (!laid.Diagnostics.IsEmpty)
        {
            return null;
        }

        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path + ".docx", DocxWriter.Write(letter, SamplePictures.All));
        File.WriteAllBytes(path + ".pdf", PdfWriter.Write(laid.Document, SamplePictures.All));
        return path + ".pdf";
    }
}
