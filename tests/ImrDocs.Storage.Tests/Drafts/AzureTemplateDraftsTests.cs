// Drafts of templates in Azure, by its emulator.
using System.Text;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Drafts;

/// <summary>What drafts promise holds in Azure too: every save is kept, whoever saves at the same moment, and a release is brought in.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class AzureTemplateDraftsTests
{
    private const string Title = "final-determination/title.sbn";

    [Fact]
    public async Task Saves_of_several_windows_at_once_are_all_kept_and_a_late_one_is_noticed()
    {
        var open = await NewStoreAsync();
        var paths = ReleaseBench.Files.Keys.Where(path => path.StartsWith("final-determination/", StringComparison.Ordinal) && path.EndsWith(".sbn", StringComparison.Ordinal)).Take(6).ToList();
        var outcomes = await Task.WhenAll(paths.Select(path => Task.Run(async () => await SaveAsync(await open(), path, "Changed"))));
        Assert.All(outcomes, result => Assert.Equal(DraftSaveOutcome.Saved, result.Outcome));
        var draft = await (await open()).OpenAsync(ReleaseBench.Ana, default);
        Assert.Equal(6, draft.Version);
        Assert.Equal(paths, draft.Changed);

        // Both windows save the same file at the same moment: one is told.
        var seen = draft.HashOf(Title);
        var same = await Task.WhenAll(((string[])["One", "Other"]).Select(text => Task.Run(async () =>
            (await (await open()).SaveAsync(ReleaseBench.Ana, [new DraftEdit(Title, seen, Encoding.UTF8.GetBytes(text))], default)).Outcome)));
        Assert.Equal([DraftSaveOutcome.Saved, DraftSaveOutcome.Conflict], same.Order());
        Assert.Equal(0, (await (await open()).OpenAsync(ReleaseBench.Ben, default)).Version);
    }

    [Fact]
    public async Task A_release_is_brought_in_and_a_draft_begun_again()
    {
        var settings = await TestAzure.SharedSettingsAsync();
        var address = TestAzure.Address(Azurite.NewContainer());
        var store = await address.OpenOrCreateAsync(settings, default);
        var (drafts, process) = (new TemplateDrafts(store, TimeProvider.System, () => ReleaseBench.Files), new ReleaseProcess(store, TimeProvider.System));
        await SaveAsync(drafts, Title, "Mine");
        var theirs = ReleaseBench.Files.SetItem("final-determination/questions.sbn", "Theirs"u8.ToArray());
        var release = (await process.PublishAsync(theirs, ReleaseBench.Ben, "Theirs", new DateOnly(2013, 1, 1), default)).Release!;
        await process.Ledger.ApproveAsync(release, new Approval(ReleaseBench.Ana, DateTimeOffset.UnixEpoch.AddYears(60)), default);

        var merged = (await drafts.BringInAsync(ReleaseBench.Ana, 1, default)).Draft;
        Assert.Equal((2, 1, Title), (merged.Version, merged.Basis.Release, Assert.Single(merged.Changed)));
        var again = new TemplateDrafts(await address.OpenOrCreateAsync(settings, default), TimeProvider.System, () => throw new InvalidOperationException("The release is what drafts start from"));
        Assert.Equal("Theirs", Encoding.UTF8.GetString((await again.OpenAsync(ReleaseBench.Ana, default)).Files["final-determination/questions.sbn"].Span));
        Assert.Empty((await again.StartAgainAsync(ReleaseBench.Ana, 2, default)).Draft.Changed);
    }

    /// <summary>Opens the drafts of a new container, as another process would.</summary>
    private static async Task<Func<Task<TemplateDrafts>>> NewStoreAsync()
    {
        var settings = await TestAzure.SharedSettingsAsync();
        var address = TestAzure.Address(Azurite.NewContainer());
        await address.OpenOrCreateAsync(settings, default);
        return async () => new TemplateDrafts(await address.OpenOrCreateAsync(settings, default), TimeProvider.System, () => ReleaseBench.Files);
    }

    private static async Task<DraftSaveResult> SaveAsync(TemplateDrafts drafts, string path, string text) => await drafts.SaveAsync(
        ReleaseBench.Ana, [new DraftEdit(path, (await drafts.OpenAsync(ReleaseBench.Ana, default)).HashOf(path), Encoding.UTF8.GetBytes(text))], default);
}
