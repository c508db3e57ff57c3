// Whatever stops a letter hides nothing else that does.
using System.Text;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class StoppedLettersTests : IDisposable
{
    private static readonly DateOnly TooEarly = new(2016, 11, 24);

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_version_that_nobody_made_ready_is_looked_at_whole()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.ChangeAsync(1, WithoutState);
        var stopped = (await _bench.LookAsync(TooEarly)).Stopped;
        Assert.Equal(MailBench.Copies, stopped.Length);
        Assert.All(stopped, letter => Assert.Equal((2, "RUN002 LET014"), (letter.CaseVersion, Ids(letter)[..13])));
        Assert.Equal("RUN002 LET014 MAIL005", Ids(stopped.Single(letter => letter.Recipient == "employee")));
    }

    [Fact]
    public async Task Of_a_case_that_cannot_be_read_what_can_be_is_checked()
    {
        await _bench.MakeReadyAsync(1, json => json.Replace("\"documentsReviewed\"", "\"unknown\"", StringComparison.Ordinal));
        await _bench.MakeReadyAsync(2, json => WithoutState(MailBench.Unfinished(json)));
        var stopped = (await _bench.LookAsync()).Stopped;
        Assert.Equal((null, "CASE011"), (stopped[0].Recipient, Ids(stopped[0])));
        Assert.Equal("CASE014 MAIL005", Ids(stopped.Single(letter => letter.Recipient == "employee")));
        Assert.All(stopped.Skip(1).Where(letter => letter.Recipient != "employee"), letter => Assert.Equal("CASE014", Ids(letter)));
    }

    [Fact]
    public async Task Where_no_release_was_in_force_the_newest_shows_the_rest()
    {
        await _bench.ReleaseAsync(new DateOnly(2030, 1, 1));
        await _bench.MakeReadyAsync(1, WithoutState);
        var stopped = (await _bench.LookAsync()).Stopped;
        Assert.Equal(MailBench.Copies, stopped.Length);
        Assert.Equal("REL006 MAIL005", Ids(stopped.Single(letter => letter.Recipient == "employee")));
    }

    [Fact]
    public async Task Of_made_up_data_is_warned_but_for_a_trial()
    {
        await _bench.MakeReadyAsync(1);
        Assert.Empty((await _bench.LookAsync()).Warnings);
        await _bench.MakeReadyAsync(2);
        await _bench.ReleaseAsync(new DateOnly(2016, 1, 1));
        var looked = await _bench.LookAsync();
        Assert.Empty(looked.Stopped);
        Assert.Equal(
            ("MAIL014", "proof-of-service/letter.json", 3, null),
            looked.Warnings.Select(problem => (problem.Id, problem.File, problem.Position!.Value.Line, problem.CaseFile)).Single());

        var path = "proof-of-service/letter.json";
        var own = ReleaseBench.Files.SetItem(path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ReleaseBench.Files[path].Span).Replace("\"specimen\": true,", "", StringComparison.Ordinal)));
        using var bench = new MailBench(own);
        await bench.ReleaseAsync(new DateOnly(2016, 1, 1));
        await bench.MakeReadyAsync(1);
        bench.Settings = bench.Settings with { AllowsUnreleased = false };
        Assert.Empty((await bench.LookAsync()).Warnings);
        Assert.Empty((await bench.RunAsync()).Stopped);
        Assert.Contains("20161201-1-01.proofs.pdf", bench.Files().Keys);
    }

    [Fact]
    public async Task Warnings_of_a_stopped_letter_are_told_behind_what_stops_it()
    {
        await _bench.MakeReadyAsync(1, json => json.Replace("\"state\": \"CA\", \"zip\": \"95521\"", "\"state\": \"CA\", \"zip\": \"10001\"", StringComparison.Ordinal));
        Assert.Equal("MAIL010", Assert.Single((await _bench.LookAsync()).Warnings).Id);
        _bench.Settings = _bench.Settings with { AllowsUnreleased = false };
        var looked = await _bench.LookAsync();
        Assert.Equal("MAIL014", Assert.Single(looked.Warnings).Id);
        Assert.Equal("RUN001 MAIL010", Ids(looked.Stopped.Single(letter => letter.Recipient == "employee")));
        var groups = StoppedGroup.Of(looked.Stopped);
        Assert.Equal([("RUN001", Severity.Error, MailBench.Copies), ("MAIL010", Severity.Warning, 1)], groups.Select(group => (group.Problem.Id, group.Problem.Severity, group.Letters.Length)));
    }

    [Fact]
    public void A_problem_is_one_group_whatever_its_places_and_what_the_same_letters_have_is_told_together()
    {
        var one = new StoppedLetter("CM16-0000001", 1, "employee", [Wide("line1", 1), Wide("line2", 1)]);
        var two = new StoppedLetter("CM16-0000002", 3, "employee", [Wide("line1", 3), Wide("line2", 3)]);
        var other = new StoppedLetter("CM16-0000002", 3, "dwc", [Wide("name", 3)]);
        var group = Assert.Single(StoppedGroup.Of([other, one, two]));
        Assert.Equal((3, MailDiagnostics.LineTooLong.Title), (group.Letters.Length, group.Summary));
        Assert.Equal(["line1 line2: 2", "name: 1"], group.Places.Select(place => $"{string.Join(' ', place.Problems.Select(problem => problem.DataPath))}: {place.Letters.Length}"));
        Assert.Equal("The name is wide", Assert.Single(StoppedGroup.Of([other])).Summary);

        static Diagnostic Wide(string path, int version) =>
            new(MailDiagnostics.LineTooLong, $"The {path} is wide") { DataPath = path, File = $"cases/CM16-0000001/{version}.json", Position = new LinePosition(version, 1) };
    }

    private static string WithoutState(string json) =>
        json.Replace("\"state\": \"CA\", \"zip\": \"95521\"", "\"state\": \"ZZ\", \"zip\": \"95521\"", StringComparison.Ordinal);

    private static string Ids(StoppedLetter letter) => string.Join(' ', letter.Diagnostics.Select(problem => problem.Id));
}
