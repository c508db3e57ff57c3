using System.Text.Json;
using System.Text.Json.Nodes;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class RenderTests
{
    private static readonly string Seed = Repository.PathOf("seeds", "cases", "seed-letter.json");

    [Fact]
    public void Renders_every_sample_case()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", Repository.PathOf("seeds", "cases"), "--out", folder.Path + "/out", "--format", "pdf,docx,txt");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        var cases = Directory.GetFiles(Repository.PathOf("seeds", "cases"), "*.json").Length;
        Assert.Equal(3 * cases, folder.Names("out").Length);
        Assert.Contains($"{cases} letters, 0 refused", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_kind_with_one_edition_needs_no_edition_to_be_named()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run(
            "render", Repository.PathOf("seeds", "cases", "overturned-only.json"), "--letter", "acknowledgement", "--format", "pdf", "--out", folder.Path + "/out");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith(".acknowledgement.mailed.employee.pdf", Assert.Single(folder.Names("out")), StringComparison.Ordinal);
    }

    [Fact]
    public void Day_zone_locale_and_folder_make_no_difference()
    {
        using var folder = new TemporaryFolder();
        var copy = folder.File("elsewhere.json", File.ReadAllBytes(Seed));
        var first = ImrdocsProcess.RunWith(Environment("UTC", "C"), "render", Seed, "--out", folder.Path + "/a");
        var second = ImrdocsProcess.RunWith(Environment("Pacific/Kiritimati", "tr_TR.UTF-8"), "render", copy, "--out", folder.Path + "/b");
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(["CM13-0000001.published.docx", "CM13-0000001.published.pdf"], folder.Names("a"));
        foreach (var name in folder.Names("a"))
        {
            Assert.Equal(File.ReadAllBytes($"{folder.Path}/a/{name}"), File.ReadAllBytes($"{folder.Path}/b/{name}"));
        }
    }

    [Fact]
    public void A_bad_case_never_stops_the_others()
    {
        using var folder = new TemporaryFolder();
        var bad = folder.File("truncated.json", File.ReadAllBytes(Seed).AsSpan(0, 700));
        var run = ImrdocsProcess.Run("render", bad, folder.Path + "/missing.json", Seed, "--out", folder.Path + "/out", "--format", "pdf");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("truncated.json(", run.Errors, StringComparison.Ordinal);
        Assert.Contains("missing.json: error LET011", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["CM13-0000001.published.pdf"], folder.Names("out"));
    }

    [Fact]
    public void Of_two_cases_with_one_number_the_second_is_refused()
    {
        using var folder = new TemporaryFolder();
        var copy = folder.File("copy.json", File.ReadAllBytes(Seed));
        var run = ImrdocsProcess.Run("render", Seed, copy, "--out", folder.Path + "/out", "--format", "txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("copy.json(2,17): error LET009", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["CM13-0000001.published.txt"], folder.Names("out"));
    }

    [Fact]
    public void Prints_a_line_of_json_a_letter()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", Seed, "--out", folder.Path + "/out", "--json");
        var line = JsonSerializer.Deserialize<JsonObject>(run.Output);
        Assert.Equal("CM13-0000001.published", (string?)line!["letter"]);
        Assert.Equal(2, (int)line["pages"]!);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_environment_failure()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("occupied", "a file where the folder should be");
        var run = ImrdocsProcess.Run("render", Seed, "--out", file);
        Assert.Equal((3, $"imrdocs: error: --out: {file} is a file; letters are written into a folder\n"), (run.ExitCode, run.Errors));
        Assert.Equal("a file where the folder should be", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("/proc/nope", "The folder /proc/nope cannot be made. Name one that can, on a disk that has room")]
    [InlineData("/proc", "CM13-0000001.published.pdf cannot be written into /proc: see that the folder is there and can be written, and that its disk has room")]
    public void A_folder_that_cannot_be_made_or_takes_no_files_is_told_in_our_words(string folder, string words)
    {
        var run = ImrdocsProcess.Run("render", Seed, "--out", folder);
        Assert.Equal((3, $"imrdocs: error: {words}\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_store_whose_folder_cannot_be_made_is_told_in_our_words()
    {
        var run = ImrdocsProcess.Run("render", Seed, "--store", "file:/proc/nope");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("imrdocs: error STORE002: The store in /proc/nope cannot be used: a folder of it cannot be made, or is gone. ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render", "x.json")]
    [InlineData("render", "x.json", "--out", "o", "--format", "odt")]
    [InlineData("render", "x.json", "--out", "o", "--templates", "no-such-folder")]
    [InlineData("render", "x.json", "--out", "o", "--store", "file:s")]
    [InlineData("render", "--out", "o")]
    [InlineData("rendr")]
    public void A_wrong_command_line_says_so(params string[] arguments)
    {
        var run = ImrdocsProcess.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("imrdocs: error: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("there is no verb 'rendr'; did you mean 'render'?", "rendr", "x.json")]
    [InlineData("there is no verb 'help'", "help")]
    [InlineData("there is no option '--drfat'; did you mean '--draft'?", "render", "x.json", "--out", "o", "--drfat")]
    [InlineData("there is no option '-o'", "check", "x.json", "-o")]
    public void A_misspelt_verb_or_option_is_named(string mistake, params string[] arguments)
    {
        var run = ImrdocsProcess.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"imrdocs: error: {mistake}\nRun 'imrdocs --help'", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--letter: the template set has no letter 'final-determinaton'; it has acknowledgement, batch-summary, final-determination, proof-of-service; did you mean 'final-determination'?", "--letter", "final-determinaton")]
    [InlineData("--letter: the template set has no letter '../x'; it has acknowledgement, batch-summary, final-determination, proof-of-service", "--letter", "../x")]
    [InlineData("--edition: the letter final-determination has no edition 'maild'; it has mailed, published; did you mean 'mailed'?", "--edition", "maild")]
    [InlineData("--edition: the letter final-determination has no edition '../published'", "--edition", "../published")]
    [InlineData("--recipient: a letter has no recipient 'emploee'; it has employee, employee-attorney, ", "--recipient", "emploee")]
    public void A_letter_that_there_is_not_is_named_once(string mistake, string option, string value)
    {
        using var folder = new TemporaryFolder();
        foreach (var verb in new[] { new[] { "render", "--out", folder.Path + "/out" }, ["tree"], ["check"] })
        {
            var run = ImrdocsProcess.Run([.. verb, Repository.PathOf("seeds", "cases"), option, value]);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("imrdocs: error: " + mistake, run.Errors, StringComparison.Ordinal);
            Assert.Single(run.Errors.TrimEnd().Split('\n'));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_copy_of_an_edition_that_is_not_mailed_is_refused()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", Seed, "--out", folder.Path + "/out", "--recipient", "dwc");
        Assert.Equal((2, "imrdocs: error: --recipient: the edition published has no recipient 'dwc'; it has none\n"), (run.ExitCode, run.Errors));
    }

    private static Dictionary<string, string> Environment(string zone, string locale) =>
        new() { ["TZ"] = zone, ["LC_ALL"] = locale, ["LANG"] = locale };
}
