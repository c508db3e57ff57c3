using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>What a template editor does with examples: change a sentence, see it, accept it; see what no example reaches.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class TemplateExampleTests
{
    private const string Sentence = "**This decision is final.**";

    [Fact]
    public void A_changed_sentence_is_shown_word_by_word_and_can_be_accepted()
    {
        using var folder = new TemporaryFolder();
        var templates = WithChanged(folder, "what-happens-next.sbn", Sentence, "**This determination is final.**");
        var run = ImrdocsProcess.Run("template", "test", "--templates", templates);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("final-determination/examples/all-overturned-in-large-print.mailed.dwc.large.2013-11-04.txt\n  31: This [-decision-]{+determination+} is final. By law", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  the same in all-overturned-in-large-print.mailed.employee-attorney.2013-11-04.txt, ", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n'), line => line.Contains("[-decision-]", StringComparison.Ordinal));
        Assert.DoesNotContain("published", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(".tree.txt", run.Output, StringComparison.Ordinal);

        Assert.Equal(0, ImrdocsProcess.Run("template", "test", "--templates", templates, "--accept").ExitCode);
        var after = ImrdocsProcess.Run("template", "test", "--templates", templates);
        Assert.Equal(0, after.ExitCode);
        Assert.EndsWith("all as expected\n", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_is_refused_from_now_on_is_told_by_its_diagnostics()
    {
        using var folder = new TemporaryFolder();
        var templates = WithChanged(folder, "what-happens-next.sbn", Sentence, "**This decision is final.*");
        var check = ImrdocsProcess.Run("template", "check", "--templates", templates);
        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("final-determination/what-happens-next.sbn(38,26): error MARK003: '*' has no partner", check.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Templates of 4 letters checked: 2 errors, 0 warnings\n", check.Errors, StringComparison.Ordinal);

        var test = ImrdocsProcess.Run("template", "test", "--templates", templates).Output;
        Assert.Contains("\n  + final-determination/what-happens-next.sbn(38,26): error MARK003: '*' has no partner", test, StringComparison.Ordinal);
        Assert.Contains(".txt (no longer made)\n  the same in ", test, StringComparison.Ordinal);
        Assert.DoesNotContain("[-", test, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_printed_as_json()
    {
        using var folder = new TemporaryFolder();
        var templates = WithChanged(folder, "published.sbn", "{{~ include 'credentials' ~}}", "");
        var run = ImrdocsProcess.Run("template", "test", "--templates", templates, "--letter", "final-determination", "--json");
        Assert.Equal(1, run.ExitCode);
        var examples = JsonSerializer.Deserialize<JsonElement>(run.Output).EnumerateArray().ToList();
        var files = examples.SelectMany(example => example.GetProperty("differences").EnumerateArray()).ToDictionary(
            file => file.GetProperty("file").GetString()!, file => file.GetProperty("status").GetString());
        Assert.Equal("gone", files["final-determination/examples/one-treatment-upheld.published.txt"]);
        Assert.Equal("new", files["final-determination/examples/one-treatment-upheld.published.diagnostics.txt"]);
    }

    [Fact]
    public void What_no_example_reaches_is_told_at_its_place()
    {
        using var folder = new TemporaryFolder();
        var templates = WithChanged(folder, "questions.sbn", "## Questions", "{{ if priority == 'urgent' }}Hurry.{{ end }}\n## Questions");
        var run = ImrdocsProcess.Run("template", "coverage", "--templates", templates);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("questions.sbn(4,4): warning EXA101: No example takes this branch", run.Errors, StringComparison.Ordinal);
        var json = JsonSerializer.Deserialize<JsonElement>(ImrdocsProcess.Run("template", "coverage", "--templates", templates, "--json").Output);
        var questions = json.EnumerateArray().Single(template => template.GetProperty("file").GetString() == "final-determination/questions.sbn");
        Assert.True(questions.GetProperty("reachedBranches").GetInt32() < questions.GetProperty("branches").GetInt32());
        Assert.Equal(4, questions.GetProperty("unreached")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public void The_templates_of_the_project_are_reached_whole()
    {
        var run = ImrdocsProcess.Run("template", "coverage");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("lines are reached by an example (100 %)", run.Output, StringComparison.Ordinal);
        Assert.Contains("branches are reached by an example (100 %)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_mean_nothing_are_refused()
    {
        using var folder = new TemporaryFolder();
        var templates = TemplateCopy.With(folder, "examples/one-treatment-upheld.options", "\n--edition posted\n"u8);
        var run = ImrdocsProcess.Run("template", "test", "--templates", templates);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("one-treatment-upheld.options(2,1): error EXA001: \"--edition\"", run.Errors, StringComparison.Ordinal);
    }

    private static string WithChanged(TemporaryFolder folder, string file, string before, string after)
    {
        var content = File.ReadAllText(Repository.PathOf("templates", "final-determination", file));
        Assert.Contains(before, content, StringComparison.Ordinal);
        return TemplateCopy.With(folder, file, System.Text.Encoding.UTF8.GetBytes(content.Replace(before, after, StringComparison.Ordinal)));
    }
}
