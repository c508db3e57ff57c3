using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class TraceTests
{
    private static readonly string Seed = Repository.PathOf("seeds", "cases", "seed-letter.json");

    [Fact]
    public void Prints_runs_with_place_data_and_cause()
    {
        var run = ImrdocsProcess.Run("trace", Seed);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches("header-table.sbn\\(\\d+,25\\): data \\[caseNumber\\] \"CM13-0000001\"\n", run.Output);
        Assert.Contains(": for issue in issues\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_a_line_of_json_a_letter()
    {
        var run = ImrdocsProcess.Run("trace", Seed, Repository.PathOf("seeds", "cases", "shortest-letter.json"), "--json");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.NotEqual(0, JsonSerializer.Deserialize<JsonElement>(line).GetProperty("runs").GetArrayLength()));
    }

    [Fact]
    public void Writes_the_same_page_to_a_file_and_to_standard_output()
    {
        using var folder = new TemporaryFolder();
        var written = ImrdocsProcess.Run("trace", Seed, "--html", folder.Path + "/trace.html");
        Assert.Equal((0, "", ""), (written.ExitCode, written.Output, written.Errors));
        Assert.Equal(File.ReadAllText(folder.Path + "/trace.html"), ImrdocsProcess.Run("trace", Seed, "--html").Output);
    }

    [Fact]
    public void A_case_is_never_taken_for_the_page_to_write()
    {
        using var folder = new TemporaryFolder();
        var copy = folder.File("case.json", File.ReadAllBytes(Seed));
        Assert.Equal(2, ImrdocsProcess.Run("trace", Seed, "--html", copy).ExitCode);
        Assert.Equal(File.ReadAllBytes(Seed), File.ReadAllBytes(copy));
    }
}
