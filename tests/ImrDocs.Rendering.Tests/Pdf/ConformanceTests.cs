// PDF/UA-1 and PDF/A-2a: the named conditions hold, and each would be seen to fail.
using ImrDocs.Rendering.Pdf;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class ConformanceTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-conformance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void LettersMeetAllConditions()
    {
        var writer = new PdfWriter();
        var paths = SampleLetters.All.Select(letter =>
        {
            var path = Path.Combine(_folder, letter.Key.Replace(' ', '-') + ".pdf");
            File.WriteAllBytes(path, writer.Write(letter.Value(), SampleLetters.Pictures));
            return path;
        });

        var result = Tool.Run(Python, [Repository.PathOf("tests", "conformance", "check_pdf.py"), .. paths]);

        Assert.Equal("", result.Output + result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void EveryConditionIsSeenToFail()
    {
        var path = Path.Combine(_folder, "letter.pdf");
        File.WriteAllBytes(path, new PdfWriter().Write(SampleLetters.Everything(), SampleLetters.Pictures));

        var result = Tool.Run(Python, [Repository.PathOf("tests", "conformance", "check_checks.py"), path]);

        Assert.Equal("", result.Output + result.Errors);
        Assert.Equal(0, result.ExitCode);
    }
}
