using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class ViewTests
{
    private static readonly string Seed = Repository.PathOf("seeds", "cases", "seed-letter.json");

    [Fact]
    public void Schema_is_the_file_beside_the_sample_cases() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("seeds", "case.schema.json")), ImrdocsProcess.Run("schema").Output);

    [Fact]
    public void Check_of_the_samples_finds_nothing()
    {
        var run = ImrdocsProcess.Run("check", Repository.PathOf("seeds", "cases"));
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void Check_prints_json_when_asked()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("check", folder.File("case.json", "{}"), "--json");
        Assert.Equal(1, run.ExitCode);
        var diagnostics = JsonSerializer.Deserialize<JsonElement>(run.Output);
        Assert.All(diagnostics.EnumerateArray(), diagnostic => Assert.Equal("error", diagnostic.GetProperty("severity").GetString()));
        Assert.True(diagnostics.GetArrayLength() > 3);
        Assert.Contains("The field 'caseNumber' is missing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tree_and_pages_go_to_standard_output()
    {
        Assert.Contains("HOW THE IMR FINAL DETERMINATION WAS MADE", ImrdocsProcess.Run("tree", Seed).Output, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 2", ImrdocsProcess.Run("pages", Seed).Output, StringComparison.Ordinal);
    }
}
