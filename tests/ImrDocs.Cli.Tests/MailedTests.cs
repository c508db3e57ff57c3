using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class MailedTests
{
    private static readonly string Case = Repository.PathOf("seeds", "cases", "expedited-priority.json");

    [Fact]
    public void Everyone_gets_a_copy()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", Case, "--out", folder.Path + "/out", "--edition", "mailed", "--format", "txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            [
                "CM16-0203377.mailed.claims-administrator.txt", "CM16-0203377.mailed.dwc.txt",
                "CM16-0203377.mailed.employee.txt", "CM16-0203377.mailed.requesting-physician.txt",
            ],
            folder.Names("out"));
    }

    [Fact]
    public void The_options_stand_in_the_name()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run(
            "render", Case, "--out", folder.Path + "/out", "--edition", "mailed", "--recipient", "dwc", "--mail-date", "2017-03-01", "--large-print", "--draft", "--format", "txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["CM16-0203377.mailed.dwc.large.draft.txt"], folder.Names("out"));
        Assert.Contains("March 1, 2017", File.ReadAllText(folder.Path + "/out/CM16-0203377.mailed.dwc.large.draft.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_without_parties_is_refused_with_all_that_it_lacks()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", Repository.PathOf("seeds", "cases", "seed-letter.json"), "--out", folder.Path + "/out", "--edition", "mailed");
        Assert.Equal(1, run.ExitCode);
        Assert.All(
            ["parties", "documentsReviewed", "dates.mailed"],
            path => Assert.Contains($"[{path}]", run.Errors, StringComparison.Ordinal));
        Assert.Empty(folder.Names("out"));
    }

    [Fact]
    public void What_the_copies_have_in_common_is_said_once()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", Case, "--out", folder.Path + "/out", "--edition", "mailed", "--mail-date", "2010-01-01");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"{Case}: error LET014: The mailing date is before the decision. Give a mailing date on or after that of the decision, or of what else the letter follows\n",
            run.Errors);
        Assert.Contains("(employee)", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A copy that cannot be mailed is refused, and its overlay shows why.</summary>
    [Fact]
    public void An_overlay_is_a_file_of_its_own_beside_what_can_be_mailed()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run(
            "render", Repository.PathOf("seeds", "cases", "large-print-and-long-addresses.json"),
            "--out", folder.Path + "/out", "--edition", "mailed", "--format", "pdf", "--overlay");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MAIL003", run.Errors, StringComparison.Ordinal);
        Assert.Equal(
            [
                "CM16-0160021.mailed.claims-administrator.overlay.pdf", "CM16-0160021.mailed.dwc.overlay.pdf", "CM16-0160021.mailed.dwc.pdf",
                "CM16-0160021.mailed.employee.large.overlay.pdf", "CM16-0160021.mailed.requesting-physician.overlay.pdf", "CM16-0160021.mailed.requesting-physician.pdf",
            ],
            folder.Names("out"));
        var conditions = Tool.Run(
            "/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), folder.Path + "/out/CM16-0160021.mailed.dwc.overlay.pdf"]);
        Assert.Equal("", conditions.Output + conditions.Errors);
    }

    [Fact]
    public void A_copy_is_archived_in_a_slot_of_its_recipient()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", Case, "--store", $"file:{folder.Path}/store", "--edition", "mailed", "--recipient", "employee", "--format", "pdf");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var slot = Path.Combine(folder.Path, "store", "letters", "CM16-0203377", "final-determination.mailed.employee");
        Assert.Contains("\"mailingDate\": \"2016-11-25\"", File.ReadAllText(Assert.Single(Directory.GetFiles(slot, "*.json"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--draft", "--store", "file:store")]
    [InlineData("--overlay", "--store", "file:store")]
    [InlineData("--recipient", "employer", "--out", "out")]
    [InlineData("--mail-date", "3/1/2017", "--out", "out")]
    public void What_makes_no_sense_is_wrong_usage(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run(["render", Case, "--edition", "mailed", .. options.Select(option => option.Replace("file:", $"file:{folder.Path}/", StringComparison.Ordinal))]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(folder.Names("."));
    }
}
