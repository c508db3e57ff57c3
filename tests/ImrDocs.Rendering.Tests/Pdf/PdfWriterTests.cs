// The written bytes, judged by independent readers.
using System.Text;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

public sealed class PdfWriterTests : IDisposable
{
    private static readonly PdfWriter Writer = new();
    private static readonly IReadOnlyDictionary<string, Func<PagedDocument>> Letters = SampleLetters.All;

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-pdf-").FullName;

    public static TheoryData<string> Names() => [.. Letters.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    [Trait(Traits.Speed, Traits.Slow)]
    public void QpdfFindsNoFault(string name)
    {
        var result = Tool.Run("qpdf", ["--check", Save(name)]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Errors);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait(Traits.Speed, Traits.Slow)]
    public void FontsAreEmbeddedSubsetsWithUnicode(string name)
    {
        var lines = Tool.Run("pdffonts", [Save(name)]).Output.TrimEnd().Split('\n')[2..];

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes ", line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait(Traits.Speed, Traits.Slow)]
    public void ExtractedTextIsTheTextOfTheRuns(string name)
    {
        var result = Tool.Run("pdftotext", ["-raw", "-enc", "UTF-8", Save(name), "-"]);

        Assert.Equal("", result.Errors);
        Assert.Equal(RunText.Words(RunText.Of(Letters[name]())), RunText.Words(result.Output));
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void InformationIsThatOfTheLetter()
    {
        var output = Tool.Run("pdfinfo", [Save("everything")]).Output;

        Assert.Contains("Title:           Determination CM14-0001 <“final” & binding>\n", output, StringComparison.Ordinal);
        Assert.Contains("Author:          Maximus, Inc. (IMR)\n", output, StringComparison.Ordinal);
        Assert.Contains("CreationDate:    Tue Jan 31 00:00:00 2017 UTC\n", output, StringComparison.Ordinal);
        Assert.Contains("ModDate:         Tue Jan 31 00:00:00 2017 UTC\n", output, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes\n", output, StringComparison.Ordinal);
        Assert.Contains("Encrypted:       no\n", output, StringComparison.Ordinal);
        Assert.Contains("PDF version:     1.7\n", output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void LetterWithoutDateHasNoDate()
    {
        Assert.DoesNotContain("Date", Tool.Run("pdfinfo", [Save("minimal")]).Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void StructureIsThatOfTheLetter()
    {
        Golden.Verify(
            RunText.StructureOf(Save("everything")),
            Repository.PathOf("tests", "ImrDocs.Rendering.Tests", "Pdf", "Goldens", "everything.structure.txt"));
    }

    [Theory]
    [InlineData("two pages", 40_000)]
    [InlineData("ten pages", 80_000)]
    public void FilesAreSmall(string name, int mostBytes)
    {
        Assert.InRange(Writer.Write(Letters[name](), SampleLetters.Pictures).Length, 1, mostBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SamePagesSameBytes(string name)
    {
        var expected = new PdfWriter().Write(Letters[name](), SampleLetters.Pictures);

        // By a writer that has written other letters before, on many threads at once.
        Parallel.For(0, 16, i =>
        {
            _ = Writer.Write(Letters.Values.ElementAt(i % Letters.Count)(), SampleLetters.Pictures);
            Assert.Equal(expected, Writer.Write(Letters[name](), SampleLetters.Pictures));
        });
    }

    [Fact]
    public void FileIdentifierComesFromTheContent()
    {
        Assert.NotEqual(Identifier("Hello"), Identifier("Hallo"));

        static string Identifier(string text)
        {
            var file = Encoding.Latin1.GetString(Writer.Write(SampleLetters.Minimal(text), SampleLetters.Pictures));
            return file.Substring(file.IndexOf("/ID[<", StringComparison.Ordinal), 38);
        }
    }

    [Fact]
    public void MissingPictureIsNamed()
    {
        Assert.Throws<KeyNotFoundException>(
            () => Writer.Write(SampleLetters.Everything(), new Dictionary<string, ImrDocs.Rendering.Pictures.Picture>(StringComparer.Ordinal)));
    }

    private string Save(string name)
    {
        var path = Path.Combine(_folder, "letter.pdf");
        File.WriteAllBytes(path, Writer.Write(Letters[name](), SampleLetters.Pictures));
        return path;
    }
}
