// The index finds what a walk through all manifests finds, whatever happened to its file.
using System.Text;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Search;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Tests.Search;

public sealed class LetterIndexTests : IDisposable
{
    private static readonly string[] Recipients = ["employee", "dwc"];

    private readonly IndexBench _bench = new();
    private readonly List<(LetterManifest Letter, DateOnly Decision)> _all = [];

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Every_search_finds_what_a_walk_through_all_letters_finds()
    {
        await FillAsync(12);
        await _bench.Index.UpdateAsync(default);
        foreach (var query in Queries())
        {
            var expected = _all.Where(one => Fits(one.Letter, one.Decision, query)).OrderByDescending(one => one.Letter.ArchivedAt).Select(one => one.Letter.LetterKey).ToList();
            var found = await _bench.Index.SearchAsync(query with { Take = LetterQuery.MostTaken }, default);
            Assert.Equal(expected, found.Letters.Select(letter => letter.Key.Value));
            Assert.Equal(expected.Count, found.Total);
            var page = await _bench.Index.SearchAsync(query with { Skip = 2, Take = 3 }, default);
            Assert.Equal(expected.Skip(2).Take(3), page.Letters.Select(letter => letter.Key.Value));
            Assert.Equal(expected.Count, page.Total);
        }
    }

    [Fact]
    public async Task A_letter_is_told_as_its_manifest_has_it()
    {
        await FillAsync(1);
        await _bench.Index.UpdateAsync(default);
        var (letter, decision) = _all.Single(one => one.Letter.Recipient == "employee");
        var found = Assert.Single((await _bench.Index.SearchAsync(new LetterQuery { Recipient = "employee" }, default)).Letters);
        Assert.Equal(LetterKey.Of(letter.Slot, letter.Inputs), found.Key);
        Assert.Equal("large-print", Assert.Single(found.Options));
        Assert.Equal("pdf", Assert.Single(found.Formats));
        Assert.Equal(
            ("1", "1.2.3", 3, letter.ArchivedAt, letter.Inputs.MailingDate, 1, decision, false, MailStanding.NotMailed),
            (found.Release, found.Engine, found.Pages, found.ArchivedAt, found.MailingDate, found.CaseVersion, found.DecisionDate, found.IsSuperseded, found.Mail));
    }

    [Fact]
    public async Task What_is_new_is_found_after_an_update_and_what_the_store_lost_is_not()
    {
        await FillAsync(3);
        Assert.Equal((3, 9, 0), Figures(await _bench.Index.UpdateAsync(default)));
        Assert.Equal((0, 0, 0), Figures(await _bench.Index.UpdateAsync(default)));
        var @case = IndexBench.CaseOf(50);
        await _bench.StoreAsync(@case);
        var first = await _bench.ArchiveAsync(@case);
        Assert.Equal((1, 1, 0), Figures(await _bench.Index.UpdateAsync(default)));
        var second = await _bench.ArchiveAsync(@case, replaces: first, fonts: "others");
        Assert.Equal((0, 1, 0), Figures(await _bench.Index.UpdateCaseAsync(@case.CaseNumber, default)));
        Assert.Equal([first.LetterKey], await _bench.KeysAsync(new LetterQuery { IsSuperseded = true }));

        File.Delete(_bench.PathOf(LetterKey.Of(second.Slot, second.Inputs).Manifest));
        Assert.Equal((0, 0, 1), Figures(await _bench.Index.UpdateAsync(default)));
        Assert.Equal([first.LetterKey], await _bench.KeysAsync(new LetterQuery { CaseNumber = @case.CaseNumber }));
        Assert.Empty(await _bench.KeysAsync(new LetterQuery { IsSuperseded = true }));
    }

    [Fact]
    public async Task An_update_of_one_case_leaves_the_others_for_later()
    {
        await FillAsync(2);
        Assert.Equal((1, 3, 0), Figures(await _bench.Index.UpdateCaseAsync(IndexBench.NumberOf(1), default)));
        Assert.False((await _bench.Index.StateAsync(default)).IsComplete);
        Assert.Equal((1, 3, 0), Figures(await _bench.Index.UpdateAsync(default)));
        Assert.Equal(new IndexState(6, true, _bench.Clock.GetUtcNow()), await _bench.Index.StateAsync(default));
    }

    [Fact]
    public async Task A_letter_whose_case_comes_later_gets_its_decision_date_then()
    {
        var @case = IndexBench.CaseOf(1, days: 4);
        await _bench.ArchiveAsync(@case);
        await _bench.Index.UpdateAsync(default);
        Assert.Null(Assert.Single((await _bench.Index.SearchAsync(new LetterQuery(), default)).Letters).DecisionDate);
        await _bench.StoreAsync(IndexBench.CaseOf(1, summary: "An older one."));
        await _bench.StoreAsync(@case);
        await _bench.Index.UpdateAsync(default);
        var found = Assert.Single((await _bench.Index.SearchAsync(new LetterQuery(), default)).Letters);
        Assert.Equal((2, @case.Dates.Decision), (found.CaseVersion, found.DecisionDate));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("no database")]
    [InlineData("damaged")]
    [InlineData("cut short")]
    [InlineData("another schema")]
    public async Task A_file_that_cannot_be_believed_is_made_anew(string what)
    {
        await FillAsync(40);
        await _bench.Index.UpdateAsync(default);
        var before = await _bench.KeysAsync(new LetterQuery());
        await SpoilAsync(what);
        _bench.Reopened();
        Assert.False((await _bench.Index.StateAsync(default)).IsComplete);
        Assert.Equal((40, 120, 0), Figures(await _bench.Index.UpdateAsync(default)));
        Assert.Equal(before, await _bench.KeysAsync(new LetterQuery()));
        Assert.Equal(MailStanding.NotMailed, (await _bench.Index.SearchAsync(new LetterQuery(), default)).Letters[0].Mail);
    }

    [Fact]
    public async Task A_file_that_is_deleted_in_use_is_made_anew_too()
    {
        await FillAsync(2);
        await _bench.Index.UpdateAsync(default);
        await SpoilAsync("deleted");
        Assert.Equal(new IndexState(0, false, null), await _bench.Index.StateAsync(default));
        Assert.Equal((2, 6, 0), Figures(await _bench.Index.UpdateAsync(default)));
    }

    [Fact]
    public async Task Several_processes_may_update_one_file_at_once()
    {
        await FillAsync(30);
        using var other = new LetterIndex(_bench.IndexPath, _bench.Store, _bench.Clock);
        await Task.WhenAll(_bench.Index.UpdateAsync(default), other.UpdateAsync(default), Task.Run(() => _bench.KeysAsync(new LetterQuery())));
        Assert.Equal(90, (await other.SearchAsync(new LetterQuery(), default)).Total);
        Assert.Equal((0, 0, 0), Figures(await _bench.Index.UpdateAsync(default)));
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_is_told_and_the_others_are_found()
    {
        await FillAsync(2);
        var damaged = _all[0].Letter;
        await File.WriteAllTextAsync(_bench.PathOf(LetterKey.Of(damaged.Slot, damaged.Inputs).Manifest), "{}");
        var update = await _bench.Index.UpdateAsync(default);
        Assert.Equal("STORE012", Assert.Single(update.Unreadable).Id);
        Assert.Equal(_all.Select(one => one.Letter.LetterKey).Skip(1).Order(), (await _bench.KeysAsync(new LetterQuery())).Order());
    }

    [Fact]
    public async Task The_file_holds_nothing_of_a_case_but_what_it_is_looked_up_by_and_no_other_account_can_read_it()
    {
        var @case = IndexBench.CaseOf(1, summary: "Marked summary words");
        await _bench.StoreAsync(@case);
        await _bench.ArchiveAsync(@case, "employee");
        await _bench.Index.UpdateAsync(default);
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_bench.IndexPath));
        Assert.Contains(@case.CaseNumber, text, StringComparison.Ordinal);
        Assert.Contains("tobias wrenfield", text, StringComparison.Ordinal);
        Assert.All(
            [
                @case.ClinicalSummary, @case.Parties!.Employee.Name, @case.Parties.Employee.Address.Line1, @case.Parties.ClaimsAdministrator.Name, @case.Parties.RequestingPhysician.Name,
                @case.Issues[0].Service, @case.Reviewers[0].Id, "2016-11-0",
            ],
            secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_bench.IndexPath));
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_told()
    {
        var path = _bench.PathOf(new BlobName("file"));
        await File.WriteAllTextAsync(path, "");
        using var index = new LetterIndex(Path.Combine(path, "letters.db"), _bench.Store, _bench.Clock);
        var failure = await Assert.ThrowsAsync<StoreException>(() => index.UpdateAsync(default));
        Assert.Equal("STORE018", failure.Diagnostic.Id);
    }

    private async Task FillAsync(int cases)
    {
        for (var number = 1; number <= cases; number++)
        {
            var @case = IndexBench.CaseOf(number, number % 5);
            await _bench.StoreAsync(@case);
            _all.Add((await _bench.ArchiveAsync(@case, release: number % 3 == 0 ? null : number % 3), @case.Dates.Decision));
            foreach (var recipient in Recipients)
            {
                _all.Add((await _bench.ArchiveAsync(@case, recipient, number % 3, number % 4 == 0 ? "acknowledgement" : "final-determination"), @case.Dates.Decision));
            }
        }
    }

    private static IEnumerable<LetterQuery> Queries()
    {
        var day = IndexBench.CaseOf(1).Dates.Decision;
        var archived = new DateOnly(2014, 9, 12);
        return
            from number in (string?[])[null, "CM13", "CM14-000000", "000001", "CM15-0000002"]
            from rest in (LetterQuery[])
            [
                new(),
                new() { Edition = "mailed", Recipient = "dwc" },
                new() { Kind = "acknowledgement" },
                new() { Release = "1" },
                new() { Release = "unreleased" },
                new() { DecidedFrom = day.AddDays(1), DecidedTo = day.AddDays(3) },
                new() { ArchivedFrom = archived, ArchivedTo = archived.AddDays(1), IsSuperseded = false },
                new() { Mail = MailStanding.NotMailed, Edition = "published" },
                new() { Mail = MailStanding.Printed },
                new() { IsSuperseded = true },
            ]
            select rest with { CaseNumber = number };
    }

    private static bool Fits(LetterManifest letter, DateOnly decision, LetterQuery query)
    {
        var archived = DateOnly.FromDateTime(letter.ArchivedAt.UtcDateTime);
        return letter.CaseNumber.Contains(query.CaseNumber ?? "", StringComparison.Ordinal)
            && (query.Kind ?? letter.Kind) == letter.Kind
            && (query.Edition ?? letter.Edition) == letter.Edition
            && (query.Recipient ?? letter.Recipient) == letter.Recipient
            && (query.Release ?? letter.Release) == letter.Release
            && (query.DecidedFrom ?? decision) <= decision
            && (query.DecidedTo ?? decision) >= decision
            && (query.ArchivedFrom ?? archived) <= archived
            && (query.ArchivedTo ?? archived) >= archived
            && query.IsSuperseded != true
            && query.Mail is null or MailStanding.NotMailed;
    }

    private async Task SpoilAsync(string what)
    {
        foreach (var suffix in (string[])["-wal", "-shm"])
        {
            File.Delete(_bench.IndexPath + suffix);
        }

        switch (what)
        {
            case "deleted":
                File.Delete(_bench.IndexPath);
                break;
            case "no database":
                await File.WriteAllTextAsync(_bench.IndexPath, "This was an index once.");
                break;
            case "damaged":
                await using (var file = File.OpenWrite(_bench.IndexPath))
                {
                    file.Position = 4096;
                    await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 40_000).ToArray());
                }

                break;
            case "cut short":
                await using (var file = File.OpenWrite(_bench.IndexPath))
                {
                    file.SetLength(file.Length / 2);
                }

                break;
            default:
                await using (var connection = new SqliteConnection($"Data Source={_bench.IndexPath};Pooling=False"))
                {
                    connection.Open();
                    await using var command = connection.CreateCommand();
                    command.CommandText = "PRAGMA user_version = 77";
                    await command.ExecuteNonQueryAsync();
                }

                break;
        }
    }

    private static (int Cases, int Added, int Removed) Figures(IndexUpdate update) => (update.Cases, update.Added, update.Removed);
}
