// Letters of any shape, laid out and written, meet the conditions too.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Rendering.Tests.Layout;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class RandomLetterTests : IDisposable
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20131120, 4611);
    private static readonly PdfWriter Writer = new();
    private static readonly Dictionary<string, Picture> Pictures = new(StringComparer.Ordinal)
    {
        ["small.png"] = SampleLetters.Pictures["seal.png"],
        ["wide.png"] = SampleLetters.Pictures["colours.png"],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-random-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void MeetAllConditions()
    {
        var paths = Letters().Select((letter, i) =>
        {
            var path = Path.Combine(_folder, $"{i}.pdf");
            File.WriteAllBytes(path, Writer.Write(letter, Pictures));
            return path;
        });

        var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), .. paths]);

        // Random headings have random levels (14-002 and 14-003): what a letter says is its template's business.
        var failures = result.Output.Split('\n').Where(line =>
            line.Length > 0 && !line.Contains(": 14-002: ", StringComparison.Ordinal) && !line.Contains(": 14-003: ", StringComparison.Ordinal));
        Assert.Equal([], failures);
        Assert.Equal("", result.Errors);
    }

    [Fact]
    public void ReadBackAsTheyWereLaidOut()
    {
        foreach (var letter in Letters().Take(10))
        {
            var path = Path.Combine(_folder, "letter.pdf");
            File.WriteAllBytes(path, Writer.Write(letter, Pictures));

            Assert.Equal(
                RunText.Visible(RunText.Of(letter)),
                RunText.Visible(Tool.Run("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]).Output));
        }
    }

    private static List<PagedDocument> Letters()
    {
        var letters = new List<PagedDocument>();
        Check.One(Repeatable, Prop.ForAll(RandomLetters.Letters.ToArbitrary(), document =>
            letters.Add(LayoutEngine.Lay(document, FontSet.Shipped, Pictures).Document)));
        return letters;
    }
}
