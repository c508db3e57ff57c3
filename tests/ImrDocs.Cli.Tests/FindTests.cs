// Operations find archived letters on the command line.
using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class FindTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-find-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Archived_letters_are_found_and_a_lost_index_does_not_matter()
    {
        var store = "file:" + Path.Combine(_folder, "store");
        Assert.Equal(0, ImrdocsProcess.Run("render", Repository.PathOf("seeds", "cases", "seed-letter.json"), "--store", store).ExitCode);
        Assert.Equal(0, ImrdocsProcess.Run("render", Repository.PathOf("seeds", "cases", "expedited-priority.json"), "--edition", "mailed", "--mail-date", "2016-12-01", "--store", store).ExitCode);
        var found = ImrdocsProcess.Run("find", "203377", "--recipient", "employee", "--mail", "not-mailed", "--json", "--store", store);
        Assert.Equal((0, "1 of 1 letters\n"), (found.ExitCode, found.Errors));
        using var letter = JsonDocument.Parse(found.Output);
        Assert.Equal(("CM16-0203377", "2016-12-01"), (letter.RootElement.GetProperty("caseNumber").GetString(), letter.RootElement.GetProperty("mailingDate").GetString()));
        Directory.Delete(Path.Combine(_folder, "store", ".index"), recursive: true);
        Assert.Equal("2 of 5 letters\n", ImrdocsProcess.Run("find", "--limit", "2", "--store", store).Errors);
        Assert.StartsWith("CM13-0000001  final-determination.published  2 pages", ImrdocsProcess.Run("find", "cm13", "--store", store).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_that_nobody_made_ready_are_due()
    {
        var store = "file:" + Path.Combine(_folder, "store");
        Assert.Equal(0, ImrdocsProcess.Run("submit", Repository.PathOf("seeds", "cases", "expedited-priority.json"), "--store", store).ExitCode);
        var due = ImrdocsProcess.Run("due", "--store", store);
        Assert.Equal((0, "1 cases\n"), (due.ExitCode, due.Errors));
        Assert.Matches("^CM16-0203377  2016-11-25  [0-9]+ days late  not-ready  expedited\n$", due.Output);
        using var json = JsonDocument.Parse(ImrdocsProcess.Run("due", "--json", "--store", store).Output);
        Assert.Equal("2016-11-25", json.RootElement.GetProperty("lastDay").GetString());
        Assert.Equal(2, ImrdocsProcess.Run("due", "--days", "-1", "--store", store).ExitCode);
    }

    [Theory]
    [InlineData("find", "Doe")]
    [InlineData("find", "--mail", "lost")]
    [InlineData("find", "--decided-from", "1/2/2014")]
    [InlineData("find", "--superseded", "--in-force")]
    [InlineData("find", "--limit", "0")]
    public void What_cannot_be_searched_is_a_wrong_command_line(params string[] arguments) => Assert.Equal(2, ImrdocsProcess.Run(arguments).ExitCode);
}
