using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class TemplateTests
{
    [Fact]
    public void The_page_of_functions_is_what_the_command_prints() =>
        Golden.Verify(ImrdocsProcess.Run("template", "functions").Output, Repository.PathOf("templates", "FUNCTIONS.md"));

    [Fact]
    public void Functions_are_printed_as_json()
    {
        var functions = JsonSerializer.Deserialize<JsonElement>(ImrdocsProcess.Run("template", "functions", "--json").Output).EnumerateArray().ToList();
        var truncate = functions.Single(function => function.GetProperty("name").GetString() == "string.truncate");
        Assert.Equal("string.truncate <text> <length> [ellipsis]", truncate.GetProperty("signature").GetString());
        Assert.Contains(functions, function => function.GetProperty("name").GetString() == "prose");
    }

    [Fact]
    public void The_templates_of_the_project_are_in_order()
    {
        var run = ImrdocsProcess.Run("template", "check");
        Assert.Equal((0, "", "Templates of 4 letters checked: 0 errors, 0 warnings\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void A_misspelt_name_is_refused_at_its_place()
    {
        using var folder = new TemporaryFolder();
        var published = File.ReadAllBytes(Repository.PathOf("templates", "final-determination", "published.sbn"));
        var templates = TemplateCopy.With(folder, "published.sbn", [.. published, .. "\n{{ dates.decisoin }}"u8]);
        var run = ImrdocsProcess.Run("template", "check", "--templates", templates);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SCR102: 'dates' has no member 'decisoin'. Did you mean 'decision'?", run.Errors, StringComparison.Ordinal);
        var json = ImrdocsProcess.Run("template", "check", "--templates", templates, "--json");
        Assert.Equal("SCR102", JsonSerializer.Deserialize<JsonElement>(json.Output)[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Settings_that_cannot_be_read_stop_no_other_check()
    {
        using var folder = new TemporaryFolder();
        var templates = TemplateCopy.With(folder, "letter.json", "{ \"language\": "u8);
        File.AppendAllText(Path.Combine(templates, "final-determination", "title.sbn"), "{{ dates.decisoin }}");
        File.AppendAllText(Path.Combine(templates, "acknowledgement", "questions.sbn"), "{{ caseNumbr }}");
        var run = ImrdocsProcess.Run("template", "check", "--templates", templates);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["final-determination/letter.json error LET001", "acknowledgement/questions.sbn error SCR101", "final-determination/title.sbn error SCR102"],
            run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split('(')[0], line.Split(' ')[1], line.Split(' ')[2].TrimEnd(':'))));
    }
}
