using System.Xml.Linq;
using ImrDocs.Testing;

namespace ImrDocs.Architecture.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void Projects_reference_only_what_the_pipeline_allows()
    {
        var allowed = File.ReadLines(Repository.PathOf("tests", "ImrDocs.Architecture.Tests", "references.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split("->"))
            .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
        foreach (var project in Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.True(allowed.TryGetValue(name, out var references), $"references.txt does not say what {name} may reference");
            var actual = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
            Assert.All(actual, reference => Assert.Contains(reference, references));
        }
    }

    /// <summary>A pattern that backtracks can only be stopped by the clock; the letter is then refused, never changed.</summary>
    private static readonly HashSet<(string Path, string Name)> Excepted =
        [("src/ImrDocs.Scriban/Builtins/Patterns/RegexCall.cs", "Stopwatch")];

    [Theory]
    [InlineData("src/ImrDocs.Rendering/Docx", "ImrDocs.Rendering.Layout")]
    [InlineData("src/ImrDocs.Rendering/Docx", "ImrDocs.Rendering.Pdf")]
    [InlineData("src/ImrDocs.Rendering/Docx", "ImrDocs.Rendering.Pages")]
    [InlineData("src/ImrDocs.Rendering/Layout", "ImrDocs.Rendering.Pdf")]
    [InlineData("src/ImrDocs.Rendering/Layout", "ImrDocs.Rendering.Docx")]
    [InlineData("src/ImrDocs.Rendering/Layout", "ImrDocs.Rendering.Svg")]
    [InlineData("src/ImrDocs.Rendering/Pdf", "ImrDocs.Rendering.Layout")]
    [InlineData("src/ImrDocs.Rendering/Svg", "ImrDocs.Rendering.Layout")]
    [InlineData("src/ImrDocs.Rendering/Svg", "ImrDocs.Rendering.Pdf")]
    [InlineData("src/ImrDocs.Rendering/Svg", "ImrDocs.Rendering.Docx")]
    [InlineData("src/ImrDocs.Rendering/Xml", "ImrDocs.Rendering")]
    [InlineData("src/ImrDocs.Rendering/Pages", "ImrDocs.Rendering.Layout")]
    [InlineData("src/ImrDocs.Rendering/Fonts", "ImrDocs.Rendering.Layout")]
    [InlineData("src/ImrDocs.Documents", "ImrDocs.Letters")]
    [InlineData("src/ImrDocs.Letters/Cases", "ImrDocs.Letters.Templates")]
    [InlineData("src/ImrDocs.Letters/Cases", "ImrDocs.Letters.Generation")]
    [InlineData("src/ImrDocs.Letters/Templates", "ImrDocs.Letters.Generation")]
    public void A_stage_does_not_know_a_later_one(string folder, string stage)
    {
        var files = SourceTree.In(folder).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(file.Lines, line => line.StartsWith($"using {stage}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("File.")]
    [InlineData("Directory.")]
    [InlineData("Environment.")]
    [InlineData("HttpClient")]
    [InlineData("async ")]
    [InlineData("Stopwatch")]
    public void Nothing_below_storage_does_input_or_output(string forbidden)
    {
        string[] pure = ["ImrDocs.Text", "ImrDocs.Scriban", "ImrDocs.Documents", "ImrDocs.Rendering", "ImrDocs.Letters"];
        Assert.Empty(
            from project in pure
            from file in SourceTree.In("src/" + project)
            where !Excepted.Contains((file.Path, forbidden))
            from line in file.Lines.Index()
            where Uses(line.Item, forbidden) && !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
            select $"{file.Path}({line.Index + 1})");
    }

    private static bool Uses(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '.' or '_' or '"'));
    }
}
