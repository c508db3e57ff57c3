// Versions of cases: each saved once, none overwritten, and whoever comes second is told.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Tests.Archive;

namespace ImrDocs.Storage.Tests.Cases;

public sealed class CaseVersionsTests : IDisposable
{
    private readonly CaseBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Each_version_tells_who_saved_it_from_which_and_why()
    {
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
        var saved = await SaveAsync("A shorter summary.", _bench.By(CaseBench.Ana, 1, "Shorter"));
        Assert.Equal((SaveOutcome.Saved, 2), (saved.Outcome, saved.Version));
        var history = await _bench.Versions.HistoryAsync(CaseBench.Number, default);
        Assert.Equal([1, 2], history.Select(version => version.Number));
        Assert.Null(history[0].Saved);
        Assert.Equal(_bench.By(CaseBench.Ana, 1, "Shorter"), history[1].Saved);
    }

    [Fact]
    public async Task Of_two_who_save_the_same_version_at_once_one_is_told_of_the_other()
    {
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
        var results = await Task.WhenAll(
            Task.Run(() => SaveAsync("By Ana.", _bench.By(CaseBench.Ana, 1))), Task.Run(() => SaveAsync("By Ben.", _bench.By(CaseBench.Ben, 1))));
        Assert.Single(results, result => result.Outcome == SaveOutcome.Saved);
        Assert.Single(results, result => result.Outcome == SaveOutcome.Conflict);
        Assert.All(results, result => Assert.Equal(2, result.Version));
        Assert.Equal(2, await _bench.Versions.NewestAsync(CaseBench.Number, default));
    }

    [Fact]
    public async Task Saving_what_the_version_says_already_makes_no_version()
    {
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
        var same = await _bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Seed, _bench.By(CaseBench.Ana, 1), default);
        Assert.Equal((SaveOutcome.Unchanged, 1), (same.Outcome, same.Version));
        var never = await _bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Seed, _bench.By(CaseBench.Ana, 7), default);
        Assert.Equal((SaveOutcome.Saved, 1), (never.Outcome, never.Version));
    }

    [Fact]
    public async Task An_unfinished_case_is_saved_and_what_is_no_case_is_not()
    {
        var draft = await SaveAsync("", _bench.By(CaseBench.Ana, 0));
        Assert.Equal((SaveOutcome.Saved, 1), (draft.Outcome, draft.Version));
        Assert.Contains(draft.Diagnostics, diagnostic => diagnostic.DataPath == "clinicalSummary");
        var broken = await _bench.Versions.SaveAsync(CaseBench.Number, "{"u8.ToArray(), _bench.By(CaseBench.Ana, 1), default);
        Assert.Equal(SaveOutcome.Refused, broken.Outcome);
        Assert.NotEmpty(broken.Diagnostics);
        var other = await _bench.Versions.SaveAsync("CM13-0000002", CaseBench.Seed, _bench.By(CaseBench.Ana, 0), default);
        Assert.Equal((SaveOutcome.Refused, "VER001"), (other.Outcome, other.Diagnostics[^1].Id));
        Assert.Equal(1, await _bench.Versions.NewestAsync(CaseBench.Number, default));
        Assert.Equal(0, await _bench.Versions.NewestAsync("CM13-0000002", default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_fails_saving_again_makes_one_version_with_its_record(bool done)
    {
        for (var failing = 0; ; failing++)
        {
            using var bench = new CaseBench();
            await bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
            var store = new FailingStore(bench.Store, failing, done);
            var (content, saving) = (CaseBench.Summary("Again."), bench.By(CaseBench.Ana, 1, "Why"));
            await Assert.ThrowsAnyAsync<StoreException>(async () =>
            {
                await new CaseVersions(store).SaveAsync(CaseBench.Number, content, saving, default);
                throw new StoreException(new Text.Diagnostics.Diagnostic(Text.Diagnostics.StoreDiagnostics.Unavailable, "No call failed"));
            });
            var again = await bench.Versions.SaveAsync(CaseBench.Number, content, saving, default);
            Assert.Equal((SaveOutcome.Saved, 2), (again.Outcome, again.Version));
            Assert.Equal(saving, (await bench.Versions.HistoryAsync(CaseBench.Number, default))[1].Saved);
            if (store.Calls <= failing)
            {
                Assert.InRange(failing, 2, 20);
                return;
            }
        }
    }

    [Fact]
    public async Task A_record_of_another_version_is_not_believed()
    {
        await SaveAsync("One.", _bench.By(CaseBench.Ana, 0));
        await SaveAsync("Two.", _bench.By(CaseBench.Ana, 1));
        var record = (await _bench.Store.GetAsync(new BlobName($"cases/{CaseBench.Number}/1.about.json"), default))!;
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Summary("Three."), default);
        await _bench.Store.PutIfAbsentAsync(new BlobName($"cases/{CaseBench.Number}/3.about.json"), record, new BlobProperties("application/json", []), default);
        var failure = await Assert.ThrowsAsync<StoreException>(() => _bench.Versions.HistoryAsync(CaseBench.Number, default));
        Assert.Equal("VER010", failure.Diagnostic.Id);
    }

    [Fact]
    public async Task The_catalogue_lists_cases_by_their_newest_and_ready_versions()
    {
        await SaveAsync("One.", _bench.By(CaseBench.Ana, 0));
        await _bench.Versions.StoreAsync("CM14-0000009", CaseBench.Seed, default);
        Assert.Equal([new(CaseBench.Number, 1, 0), new("CM14-0000009", 1, 0)], await ListAsync());
        await _bench.Readiness().MarkAsync(CaseBench.Number, null, CaseBench.Ana, default);
        Assert.True((await ListAsync())[0].IsReady);
        await SaveAsync("Two.", _bench.By(CaseBench.Ana, 1));
        Assert.Equal(new CaseEntry(CaseBench.Number, 2, 1), (await ListAsync())[0]);
        Assert.False((await ListAsync())[0].IsReady);
    }

    private Task<SaveResult> SaveAsync(string summary, CaseSaving saving) =>
        _bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Summary(summary), saving, default);

    private async Task<List<CaseEntry>> ListAsync()
    {
        var list = new List<CaseEntry>();
        await foreach (var entry in new CaseCatalogue(_bench.Store).ListAsync(default))
        {
            list.Add(entry);
        }

        return list;
    }
}
