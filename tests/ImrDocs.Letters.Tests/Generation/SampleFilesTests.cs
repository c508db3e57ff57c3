using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Generation;

/// <summary>The PDF and DOCX files of every sample case, published and mailed to the employee, judged by other people's programs.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class SampleFilesTests(SampleFilesTests.Shelf shelf) : IClassFixture<SampleFilesTests.Shelf>
{
    [Fact]
    public void Qpdf_finds_nothing_to_mend() => LetterFiles.ForEach(shelf.Paths("pdf"), "qpdf --check \"$f\" >/dev/null");

    [Fact]
    public void Every_font_is_an_embedded_subset_whose_text_can_be_copied()
    {
        var fonts = LetterFiles.ForEach(shelf.Paths("pdf"), "pdffonts \"$f\" | tail -n +3")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(fonts.Length >= 2 * shelf.Letters.Count);

        // Name, type, encoding, embedded, subset, Unicode map, object number.
        Assert.All(fonts, font => Assert.Matches("^[A-Z]{6}[+]\\S+ +CID TrueType +Identity-H +yes yes yes +\\d+ +\\d+$", font));
    }

    [Fact]
    public void The_conditions_of_accessible_and_archival_pdf_are_met() => Assert.Equal("", LetterFiles.CheckPdfs(shelf.Paths("pdf")));

    [Fact]
    public void The_Open_XML_SDK_finds_no_error() =>
        Assert.All(shelf.Letters.Values, letter => Assert.Equal([], LetterFiles.ErrorsOf(Samples.Bytes(letter, LetterFormat.Docx))));

    [Fact]
    public void Libre_office_reads_the_words_of_the_pdf() => Assert.All(shelf.Letters.Where(WithoutFrames), sample => Assert.Equal(
        string.Concat(Words.OfPdf(Samples.Bytes(sample.Value, LetterFormat.Pdf))),
        string.Concat(Words.Of(File.ReadAllText(shelf.Converted(sample.Key, "txt"))))));

    [Fact]
    public void Libre_office_makes_as_many_pages_or_one_more_or_less()
    {
        var names = shelf.Letters.Keys.ToArray();
        var pages = LetterFiles.ForEach(names.Select(name => shelf.Converted(name, "pdf")), "pdfinfo \"$f\" | sed -n 's/^Pages: *//p'")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        Assert.All(names.Zip(pages), pair =>
        {
            var ours = shelf.Letters[pair.First].Pages.Pages.Length;
            Assert.InRange(pair.Second, ours - 1, ours + 1);
        });
    }

    /// <summary>Embedded fonts are the most of a file; these are the sizes that mail and archives were planned with.</summary>
    [Fact]
    public void Two_pages_are_at_most_40_KB_and_ten_at_most_80_KB() => Assert.All(shelf.Letters.Values, letter =>
    {
        var limit = letter.Pages.Pages.Length <= 2 ? 40 * 1024 : 80 * 1024;
        Assert.InRange(Samples.Bytes(letter, LetterFormat.Pdf).Length, 1, limit);
    });

    /// <summary>LibreOffice writes the text of frames last.</summary>
    private static bool WithoutFrames(KeyValuePair<string, Letter> sample) => !sample.Value.Document.Body.Any(block => block is PageFrame);

    /// <summary>The letters, written to a folder and converted from DOCX by two runs of LibreOffice.</summary>
    public sealed class Shelf : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("imrdocs-samples-");

        public Shelf()
        {
            Letters = Samples.CaseFiles().ToDictionary(name => name, name => Samples.Generate(Samples.ReadCase(name)), StringComparer.Ordinal);
            foreach (var (name, letter) in Samples.MailedLetters.Where(copy => copy.Key.EndsWith(".employee", StringComparison.Ordinal)))
            {
                Letters.Add(name, letter);
            }

            foreach (var (name, letter) in Letters)
            {
                File.WriteAllBytes(PathOf(name, "pdf"), Samples.Bytes(letter, LetterFormat.Pdf));
                File.WriteAllBytes(PathOf(name, "docx"), Samples.Bytes(letter, LetterFormat.Docx));
            }

            Convert("pdf");
            Convert("txt:Text (encoded):UTF8");
        }

        public Dictionary<string, Letter> Letters { get; }

        public string[] Paths(string extension) => [.. Letters.Keys.Select(name => PathOf(name, extension))];

        public string Converted(string name, string extension) => Path.Combine(_folder.FullName, "converted", $"{name}.{extension}");

        public void Dispose() => _folder.Delete(recursive: true);

        private string PathOf(string name, string extension) => Path.Combine(_folder.FullName, $"{name}.{extension}");

        private void Convert(string format)
        {
            var profile = "-env:UserInstallation=" + new Uri(Path.Combine(_folder.FullName, "profile"));
            var result = Tool.Run(
                "soffice",
                [profile, "--headless", "--convert-to", format, "--outdir", Path.Combine(_folder.FullName, "converted"), .. Paths("docx")],
                TimeSpan.FromMinutes(5));
            Assert.True(result.ExitCode == 0, result.Errors);
        }
    }
}
