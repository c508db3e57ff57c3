using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>An editor changes a sentence and brings it into force, and back: with real commands of two accounts.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class ReleaseTests : IDisposable
{
    private static readonly string Seed = Repository.PathOf("seeds", "cases", "seed-letter.json");

    private readonly TemporaryFolder _folder = new();

    private string Store => $"file:{_folder.Path}/store";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void From_a_changed_sentence_to_its_release_and_back()
    {
        Assert.Equal("unreleased", RenderedFrom("a"));

        Done(ImrdocsProcess.Run("template", "publish", "--store", Store, "--note", "First words", "--effective", "2013-01-01"));
        var own = ImrdocsProcess.Run("template", "approve", "1", "--store", Store);
        Assert.Equal((1, "imrdocs: error REL002: Release 1 is by the same person. Ask somebody else to read it and to approve it\n"), (own.ExitCode, own.Errors));
        Assert.Equal(1, ImrdocsProcess.Run("template", "show", "--on", "2013-11-20", "--store", Store).ExitCode);
        Done(OtherUser.Run(_folder.Path, "template", "approve", "1", "--store", Store));

        var templates = TemplateCopy.With(_folder, "questions.sbn", Changed("questions.sbn", "## Questions", "## Your questions"));
        var unready = ImrdocsProcess.Run("template", "publish", "--store", Store, "--templates", templates, "--note", "Warmer", "--effective", "2013-11-01");
        Assert.Equal(1, unready.ExitCode);
        Assert.Contains("examples/one-treatment-upheld.json: error REL004: ", unready.Errors, StringComparison.Ordinal);
        Assert.EndsWith("imrdocs: release 2 cannot be approved as it is: mend this and publish again\n", unready.Errors, StringComparison.Ordinal);
        var early = OtherUser.Run(_folder.Path, "template", "approve", "2", "--store", Store);
        Assert.Equal(1, early.ExitCode);
        Assert.Contains("examples/one-treatment-upheld.json: error REL004: ", early.Errors, StringComparison.Ordinal);
        Done(ImrdocsProcess.Run("template", "test", "--accept", "--templates", templates));
        Done(ImrdocsProcess.Run("template", "publish", "--store", Store, "--templates", templates, "--note", "Warmer", "--effective", "2013-11-01"));
        var waiting = ImrdocsProcess.Run("render", Seed, "--store", Store, "--release", "3");
        Assert.Equal((1, "REL008"), (waiting.ExitCode, waiting.Errors.Split("error ")[1][..6]));
        Assert.Equal("1", RenderedFrom("b"));
        Done(OtherUser.Run(_folder.Path, "template", "approve", "3", "--store", Store));
        Assert.Equal("3", RenderedFrom("c"));

        var difference = ImrdocsProcess.Run("template", "diff", "1", "3", "--store", Store);
        Assert.Equal("final-determination/questions.sbn: changed\nfinal-determination/questions.sbn:4: ## [-Questions-]{+Your questions+} and help\n", difference.Output);
        Assert.Equal("", ImrdocsProcess.Run("template", "diff", templates, "3", "--store", Store).Output);

        Done(ImrdocsProcess.Run("template", "rollback", "1", "--store", Store, "--note", "Not so warm", "--effective", "2013-11-01"));
        Done(OtherUser.Run(_folder.Path, "template", "approve", "4", "--store", Store));
        var show = ImrdocsProcess.Run("template", "show", "--on", "2013-11-20", "--store", Store);
        Assert.StartsWith("release 4, the words of release 1 again\n", show.Output, StringComparison.Ordinal);
        Assert.Equal("4", RenderedFrom("d"));
        AssertHistory();
        Assert.Equal(
            ["release-published", "release-approved", "release-published", "release-published", "release-approved", "release-rolled-back", "release-approved"],
            Recorded().Select(entry => entry.Action));
    }

    [Fact]
    public void A_release_that_waits_is_sent_back_or_withdrawn()
    {
        Done(ImrdocsProcess.Run("template", "publish", "--store", Store, "--note", "First words", "--effective", "2013-01-01"));
        Done(ImrdocsProcess.Run("template", "publish", "--store", Store, "--note", "Second words", "--effective", "2013-01-01"));
        var own = ImrdocsProcess.Run("template", "send-back", "1", "--comment", "No", "--store", Store);
        Assert.Equal((1, "REL014"), (own.ExitCode, own.Errors.Split("error ")[1][..6]));
        Assert.Equal(2, ImrdocsProcess.Run("template", "send-back", "1", "--comment", " ", "--store", Store).ExitCode);
        var sent = OtherUser.Run(_folder.Path, "template", "send-back", "1", "--comment", "Name the statute", "--store", Store);
        Done(sent);
        Assert.Contains("\n  sent back  ", sent.Output, StringComparison.Ordinal);
        Assert.Contains("\n  comment    Name the statute\n", sent.Output, StringComparison.Ordinal);
        Done(ImrdocsProcess.Run("template", "withdraw", "2", "--store", Store));
        Assert.Equal(1, OtherUser.Run(_folder.Path, "template", "approve", "2", "--store", Store).ExitCode);
        var history = ImrdocsProcess.Run("template", "history", "--store", Store, "--json");
        using var json = JsonDocument.Parse(history.Output);
        Assert.Equal(["sent-back", "withdrawn"], json.RootElement.EnumerateArray().Select(release => release.GetProperty("state").GetString()!));
        Assert.Equal(
            [
                (Environment.UserName, "release-published", "1"), (Environment.UserName, "release-published", "2"),
                (OtherUser.Name, "release-sent-back", "1"), (Environment.UserName, "release-withdrawn", "2"),
            ],
            Recorded());
    }

    [Fact]
    public void The_release_in_force_can_be_written_out_and_published_again()
    {
        Done(ImrdocsProcess.Run("template", "publish", "--store", Store, "--note", "First words", "--effective", "2013-01-01"));
        var folder = Path.Combine(_folder.Path, "out");
        Done(ImrdocsProcess.Run("template", "show", "1", "--out", folder, "--store", Store));
        Assert.Equal("", ImrdocsProcess.Run("template", "diff", "1", folder, "--store", Store).Output);
        Done(ImrdocsProcess.Run("template", "test", "--templates", folder));
        Done(ImrdocsProcess.Run("render", Seed, "--out", Path.Combine(_folder.Path, "letters"), "--store", Store, "--release", "1"));
        Assert.Equal(2, ImrdocsProcess.Run("template", "show", "1", "--out", folder, "--store", Store).ExitCode);
    }

    [Theory]
    [InlineData("template", "publish", "--note", "x")]
    [InlineData("template", "publish", "--note", " ", "--effective", "2013-01-01")]
    [InlineData("template", "publish", "--note", "x", "--effective", "soon")]
    [InlineData("template", "publish", "--note", "x", "--effective", "2013-01-01", "--author", "somebody")]
    [InlineData("template", "approve")]
    [InlineData("template", "show", "1", "--on", "2013-01-01")]
    [InlineData("render", "x.json", "--out", "o", "--release", "1")]
    public void What_makes_no_sense_is_said(params string[] arguments)
    {
        var run = ImrdocsProcess.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("imrdocs: error: ", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>What the audit record has: who did what with which release.</summary>
    private IEnumerable<(string By, string Action, string Release)> Recorded() =>
        from line in ImrdocsProcess.Run("audit", "list", "--store", Store).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split("  ")
        select (parts[2], parts[3], parts[4]);

    private void AssertHistory()
    {
        var history = JsonSerializer.Deserialize<JsonElement>(ImrdocsProcess.Run("template", "history", "--json", "--store", Store).Output);
        Assert.Equal(["approved", "waiting", "approved", "approved"], history.EnumerateArray().Select(release => release.GetProperty("state").GetString()));
        Assert.Equal([false, false, false, true], history.EnumerateArray().Select(release => release.GetProperty("inForce").GetBoolean()));
        Assert.Contains("release 4, the words of release 1 again (in force for cases decided today)\n", ImrdocsProcess.Run("template", "history", "--store", Store).Output, StringComparison.Ordinal);
        var last = history[3];
        Assert.Equal((Environment.UserName, "self-asserted"), (last.GetProperty("author").GetProperty("name").GetString(), last.GetProperty("author").GetProperty("source").GetString()));
        Assert.Equal(OtherUser.Name, last.GetProperty("approvedBy").GetProperty("name").GetString());
        Assert.Equal(history[0].GetProperty("templates").GetString(), last.GetProperty("templates").GetString());
    }

    /// <summary>Archives the seed letter, in a format of its own so that each time makes a letter, and tells the release that its manifest names.</summary>
    private string RenderedFrom(string step)
    {
        var formats = step switch { "a" => "txt", "b" => "docx", "c" => "pdf", _ => "pdf,txt" };
        var known = Manifests();
        Done(ImrdocsProcess.Run("render", Seed, "--store", Store, "--format", formats));
        return JsonDocument.Parse(File.ReadAllText(Assert.Single(Manifests().Except(known, StringComparer.Ordinal)))).RootElement.GetProperty("release").GetString()!;
    }

    private string[] Manifests() => Directory.Exists($"{_folder.Path}/store/letters")
        ? Directory.GetFiles($"{_folder.Path}/store/letters", "*.manifest.json", SearchOption.AllDirectories)
        : [];

    private static void Done(ToolResult run) => Assert.Equal((0, ""), (run.ExitCode, run.Errors));

    private static byte[] Changed(string file, string before, string after)
    {
        var text = File.ReadAllText(Repository.PathOf("templates", "final-determination", file));
        Assert.Contains(before, text, StringComparison.Ordinal);
        return System.Text.Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal));
    }
}
