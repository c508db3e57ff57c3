using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests.Check;

/// <summary><c>imrdocs check</c>: diagnostics, deadlines with their derivation, and the list of rules.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class CheckTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] DiagnosticMembers = ["id", "severity", "message", "hint", "file", "caseFile", "line", "column", "path", "chain"];

    [Fact]
    public void Check_of_the_samples_finds_nothing()
    {
        var run = ImrdocsProcess.Run("check", Repository.PathOf("seeds", "cases"));
        var cases = Directory.GetFiles(Repository.PathOf("seeds", "cases")).Length;
        Assert.Equal((0, "", $"{cases} cases checked, 0 refused: 0 errors, 0 warnings\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void Check_ends_with_what_it_found()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("check", folder.File("a.json", "{"), folder.File("b.json", ""), "seeds/cases/seed-letter.json");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("\n3 cases checked, 2 refused: 2 errors, 0 warnings\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_rule_is_told_at_its_place_in_the_case()
    {
        using var folder = new TemporaryFolder();
        var seed = File.ReadAllText(Repository.PathOf("seeds", "cases", "seed-letter.json"));
        var path = folder.File("late.json", seed.Replace("\"dates\": {", "\"dates\": { \"recordsComplete\": \"2013-09-24\",", StringComparison.Ordinal));
        foreach (var verb in new[] { new[] { "check" }, ["render", "--out", folder.Path + "/out"] })
        {
            var run = ImrdocsProcess.Run([.. verb, path]);
            Assert.Contains($"{path}(9,17): warning RULE201: ", run.Errors, StringComparison.Ordinal);
            Assert.Contains("[dates.decision]", run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_value_that_cannot_be_printed_is_told_at_both_its_places()
    {
        using var folder = new TemporaryFolder();
        var seed = File.ReadAllText(Repository.PathOf("seeds", "cases", "seed-letter.json"));
        var path = folder.File("glyph.json", seed.Replace("\"Pain Management\"", "\"\U000130B8\"", StringComparison.Ordinal));
        var run = ImrdocsProcess.Run("check", path);
        Assert.StartsWith("final-determination/credentials.sbn(", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"\n  in the letter about {path}(11,", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_stop_a_mailed_copy_is_told_and_nothing_of_a_draft()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("long.json", MailStore.Json(1).Replace("5 Lantern Court", "5 Lantern Court at the far end of the long lane behind the mill", StringComparison.Ordinal));
        string[] check = ["check", path, "--edition", "mailed", "--mail-date", "2016-12-01"];
        var run = ImrdocsProcess.Run(check);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error MAIL003: Line 2 of the address is wider than the window shows [parties.employee.address.line1]", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"\n  in the letter about {path}(33,", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, ImrdocsProcess.Run([.. check, "--draft"]).ExitCode);
        Assert.Equal(0, ImrdocsProcess.Run("check", path).ExitCode);
    }

    [Fact]
    public void Json_has_every_diagnostic()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("check", folder.File("case.json", "{}"), "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        var found = JsonSerializer.Deserialize<JsonElement>(run.Output);
        Assert.Equal(["diagnostics", "deadlines"], found.EnumerateObject().Select(member => member.Name));
        Assert.Empty(found.GetProperty("deadlines").EnumerateArray());
        Assert.True(found.GetProperty("diagnostics").GetArrayLength() > 3);
        Assert.All(found.GetProperty("diagnostics").EnumerateArray(), diagnostic =>
        {
            Assert.Equal(DiagnosticMembers, diagnostic.EnumerateObject().Select(member => member.Name));
            Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
            Assert.Equal(1, diagnostic.GetProperty("line").GetInt32());
        });
        Assert.Contains("The field 'caseNumber' is missing", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--edition", "mailed")]
    [InlineData("--edition", "published")]
    public void Json_derives_the_deadlines_of_every_mailed_copy(params string[] edition)
    {
        var run = ImrdocsProcess.Run(["check", "seeds/cases/two-reviewers-one-physician.json", "--json", .. edition]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Verify(run, "deadlines.json.txt");
    }

    [Fact]
    public void The_mailing_date_and_the_recipient_of_the_command_line_count()
    {
        var run = ImrdocsProcess.Run(
            "check", "seeds/cases/two-reviewers-one-physician.json", "--json", "--mail-date", "2017-01-12", "--recipient", "dwc");
        Verify(run, "deadline-of-the-division.json.txt");
    }

    [Fact]
    public void Rules_are_listed_for_people()
    {
        var run = ImrdocsProcess.Run("check", "--rules");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Golden.Verify(run.Output, PathOf("rules.txt"));
    }

    [Fact]
    public void Rules_are_listed_for_machines()
    {
        var run = ImrdocsProcess.Run("check", "--rules", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var rules = JsonSerializer.Deserialize<JsonElement>(run.Output).GetProperty("rules").EnumerateArray().ToList();
        Assert.Contains(rules, rule => rule.GetProperty("id").GetString() == "PRIV001");
        Assert.All(rules, rule =>
        {
            foreach (var member in new[] { "id", "statement", "authority", "severity", "check", "requires" })
            {
                Assert.NotEqual("", rule.GetProperty(member).GetString());
            }

            Assert.NotEmpty(rule.GetProperty("editions").EnumerateArray());
            Assert.True(rule.TryGetProperty("from", out _) && rule.TryGetProperty("until", out _));
        });
    }

    [Theory]
    [InlineData("check needs either CASE", "check")]
    [InlineData("check needs either CASE", "check", "--rules", "seeds/cases")]
    [InlineData("--letter: the template set has no letter 'receipt'; it has acknowledgement, batch-summary, final-determination, proof-of-service", "check", "--rules", "--letter", "receipt")]
    public void Mistakes_of_the_command_line_are_told(string message, params string[] line)
    {
        var run = ImrdocsProcess.Run(line);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    private static void Verify(ToolResult run, string golden) =>
        Golden.Verify(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(run.Output), Indented) + "\n", PathOf(golden));

    private static string PathOf(string golden) => Repository.PathOf("tests", "ImrDocs.Cli.Tests", "Check", golden);
}
