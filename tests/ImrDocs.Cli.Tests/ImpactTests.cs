using System.Text.Json;
using System.Text.RegularExpressions;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>What <c>template impact</c> says about the cases of a folder and of a store.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class ImpactTests : IDisposable
{
    private static readonly string Own = Repository.PathOf("templates");

    private readonly TemporaryFolder _folder = new();

    private string Store => $"file:{_folder.Path}/store";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_editor_sees_what_a_changed_sentence_does()
    {
        var run = ImrdocsProcess.Run("template", "impact", "--from", Own, "--to", Changed(), "--cases", Repository.PathOf("seeds", "cases"));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """
            final-determination/what-happens-next.sbn(38): paragraph changed: 23 letters of 5 cases
              **This [-decision-]{+determination+} is final.** By law it counts as the determination of the…
              as in CM15-0142268.mailed.claims-administrator, CM15-0142268.mailed.dwc, CM15-0142268.mailed.employee and 20 more

            new warning: 23 letters of 5 cases
              CM15-0142268.mailed.claims-administrator: warning RULE623: The statement "finality" does not say "This decision is final". …
              in CM15-0142268.mailed.claims-administrator, CM15-0142268.mailed.dwc, CM15-0142268.mailed.employee and 20 more

            18 cases, 69 letters: 23 would read differently; 1 new warning

            """,
            Regex.Replace(run.Output, "(?<=This decision is final\"\\. ).*", "…", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_thousand_cases_of_a_store_are_compared()
    {
        var copies = 0;
        foreach (var (number, json) in ManyCases.Of(1000))
        {
            copies += JsonDocument.Parse(json).RootElement.GetProperty("parties").TryGetProperty("employeeAttorney", out _) ? 5 : 4;
            Directory.CreateDirectory($"{_folder.Path}/store/cases/{number}");
            File.WriteAllText($"{_folder.Path}/store/cases/{number}/2.json", json);
        }

        // Of two versions the newer one counts; a case that cannot be read stops no other.
        File.WriteAllText($"{_folder.Path}/store/cases/CM20-0000000/1.json", "{}");
        Directory.CreateDirectory($"{_folder.Path}/store/cases/CM21-0000000");
        File.WriteAllText($"{_folder.Path}/store/cases/CM21-0000000/1.json", "{}");
        var run = ImrdocsProcess.Run("template", "impact", "--from", Own, "--to", Changed(), "--store", Store, "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.All(run.Errors.Split('\n')[..^1], line => Assert.StartsWith("cases/CM21-0000000/1.json(1,1): error ", line, StringComparison.Ordinal));
        var impact = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((1000, 0), (impact.GetProperty("casesCompared").GetInt32(), impact.GetProperty("lettersUnmade").GetInt32()));
        Assert.Equal(copies, impact.GetProperty("letters").GetArrayLength());
        var group = Assert.Single(impact.GetProperty("groups").EnumerateArray());
        Assert.Equal(("changed", copies), (group.GetProperty("change").GetString(), group.GetProperty("letters").GetArrayLength()));
    }

    [Fact]
    public void An_approver_compares_a_release_with_the_one_in_force()
    {
        var cases = _folder.File("cases.jsonl", string.Concat(ManyCases.Of(2).Select(made => made.Json + "\n")));
        Assert.Equal(0, ImrdocsProcess.Run("template", "publish", "--store", Store, "--note", "First words", "--effective", "2013-01-01").ExitCode);
        var early = ImrdocsProcess.Run("template", "impact", "--to", "1", "--store", Store, "--cases", cases);
        Assert.Equal((2, "imrdocs: error: --from: no release of the store is approved; name a release, the hash of a set, or a folder"), (early.ExitCode, early.Errors.Split('\n')[0]));
        Assert.Equal(0, OtherUser.Run(_folder.Path, "template", "approve", "1", "--store", Store).ExitCode);
        // What its examples expect was not accepted: it waits, and cannot be approved as it is.
        Assert.Equal(1, ImrdocsProcess.Run("template", "publish", "--store", Store, "--templates", Changed(), "--note", "Other words", "--effective", "2013-01-01").ExitCode);

        var run = ImrdocsProcess.Run("template", "impact", "--to", "2", "--store", Store, "--cases", cases);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("[-decision-]{+determination+}", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\ncompared with release 1, in force for cases decided on 2013-01-01 or later\n", run.Output, StringComparison.Ordinal);
        var none = ImrdocsProcess.Run("template", "impact", "--to", "2", "--store", Store);
        Assert.Equal((2, "imrdocs: error: the store keeps no case: imrdocs submit brings cases in; --cases names others"), (none.ExitCode, none.Errors.Split('\n')[0]));
    }

    [Fact]
    public void A_value_that_is_left_out_is_asked_for()
    {
        var run = ImrdocsProcess.Run("template", "impact", "--cases", "--store", Store);
        Assert.Equal((2, "imrdocs: error: '--cases' needs a value before '--store'"), (run.ExitCode, run.Errors.Split('\n')[0]));
    }

    [Theory]
    [InlineData("--from", "no-such-folder")]
    [InlineData("--from", "templates", "--letter", "invoice")]
    [InlineData("--from", "templates", "--mail-date", "soon")]
    [InlineData("--from", "templates", "--cases", "no-such-folder/")]
    public void What_makes_no_sense_is_said(params string[] arguments)
    {
        var run = ImrdocsProcess.Run(["template", "impact", "--cases", Repository.PathOf("seeds", "cases"), .. arguments.Select(argument => argument == "templates" ? Own : argument)]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error", run.Errors, StringComparison.Ordinal);
    }

    private string Changed()
    {
        var text = File.ReadAllText(Path.Combine(Own, "final-determination", "what-happens-next.sbn"));
        return TemplateCopy.With(_folder, "what-happens-next.sbn", System.Text.Encoding.UTF8.GetBytes(text.Replace("This decision is final", "This determination is final", StringComparison.Ordinal)));
    }
}
