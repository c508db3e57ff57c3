using System.Text;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>The page about a batch. What it says is in the examples of its templates.</summary>
public sealed class BatchSummaryTests
{
    private static readonly string Kind = BatchSummary.KindIn(Samples.Generator.Templates)!;

    [Fact]
    public void A_manifest_is_read_as_it_was_written()
    {
        var bytes = Samples.TemplateFiles()[$"{Kind}/examples/letters.json"].Span;
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(BatchManifest.Read(bytes)!.ToJson()));
    }

    [Theory]
    [InlineData("\"run\"", "\"running\"")]
    [InlineData("\"schema\": 1", "\"schema\": 2")]
    [InlineData("{", "")]
    public void What_is_no_manifest_is_not_read(string before, string after)
    {
        var files = Samples.TemplateFiles();
        var path = $"{Kind}/examples/letters.json";
        var text = Encoding.UTF8.GetString(files[path].Span);
        Assert.Contains(before, text, StringComparison.Ordinal);
        files = files.SetItem(path, Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)));
        var run = new ExampleRun(Samples.Generator.Templates, files);
        var result = run.Run(run.Examples.Single(example => example.File == path));
        Assert.StartsWith($"{path}: error EXA002", result.Files.Single(file => file.Path.EndsWith(".diagnostics.txt", StringComparison.Ordinal)).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_about_no_case()
    {
        var result = Samples.Generator.Generate(Samples.ReadCase("overturned-only"), new LetterRequest { Kind = Kind, Edition = "summary" }, []);
        Assert.Equal([LetterDiagnostics.NotAboutCases], result.Diagnostics.Select(diagnostic => diagnostic.Descriptor));
    }
}
