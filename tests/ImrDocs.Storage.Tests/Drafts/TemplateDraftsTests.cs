using System.Collections.Immutable;
using System.Text;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Drafts;

/// <summary>Each person has one draft of the templates; nothing in it is overwritten, and nobody else's work is lost by it.</summary>
public sealed class TemplateDraftsTests : IDisposable
{
    private const string Path = "final-determination/title.sbn";
    private const string Other = "final-determination/questions.sbn";

    private readonly ReleaseBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_draft_starts_from_the_folder_and_keeps_what_is_saved()
    {
        var drafts = NewDrafts();
        var start = await drafts.OpenAsync(ReleaseBench.Ana, default);
        Assert.Equal((0, null, ReleaseBench.Files[Path]), (start.Version, start.Basis.Release, start.Files[Path]));

        var saved = await SaveAsync(drafts, ReleaseBench.Ana, Path, "New title");
        Assert.Equal((DraftSaveOutcome.Saved, 1), (saved.Outcome, saved.Draft.Version));

        // Another process sees it, under whatever case the account's name is written; other people see nothing of it.
        Assert.Equal("New title", TextOf(await NewDrafts().OpenAsync(new Person("ANA ", IdentitySource.SignedIn), default), Path));
        Assert.Equal([Path], (await NewDrafts().OpenAsync(ReleaseBench.Ana, default)).Changed);
        Assert.Equal(0, (await drafts.OpenAsync(ReleaseBench.Ben, default)).Version);

        // The folder may change: what the draft was started from does not.
        var elsewhere = new TemplateDrafts(_bench.Store, _bench.Clock, () => ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty);
        Assert.Equal(ReleaseBench.Files[Other].ToArray(), (await elsewhere.OpenAsync(ReleaseBench.Ana, default)).Files[Other].ToArray());
    }

    [Fact]
    public async Task Files_are_added_removed_and_taken_back()
    {
        var drafts = NewDrafts();
        await SaveAsync(drafts, ReleaseBench.Ana, "final-determination/new.sbn", "New");
        await SaveAsync(drafts, ReleaseBench.Ana, Other, null);
        var draft = await NewDrafts().OpenAsync(ReleaseBench.Ana, default);
        Assert.Equal(["final-determination/new.sbn", Other], draft.Changed);
        Assert.False(draft.Files.ContainsKey(Other));

        var again = await drafts.StartAgainAsync(ReleaseBench.Ana, 1, default);
        Assert.Equal(DraftSaveOutcome.Conflict, again.Outcome);
        again = await drafts.StartAgainAsync(ReleaseBench.Ana, 2, default);
        Assert.Equal((DraftSaveOutcome.Saved, 3), (again.Outcome, again.Draft.Version));
        Assert.Empty((await NewDrafts().OpenAsync(ReleaseBench.Ana, default)).Changed);
    }

    [Fact]
    public async Task A_save_in_another_window_is_noticed_file_by_file()
    {
        var (first, second) = (NewDrafts(), NewDrafts());
        var seen = (await first.OpenAsync(ReleaseBench.Ana, default)).HashOf(Path);
        Assert.Equal(DraftSaveOutcome.Saved, (await SaveAsync(first, ReleaseBench.Ana, Path, "First")).Outcome);

        var late = new DraftEdit(Path, seen, Encoding.UTF8.GetBytes("Second"));
        var conflict = await second.SaveAsync(ReleaseBench.Ana, [late], default);
        Assert.Equal((DraftSaveOutcome.Conflict, "First"), (conflict.Outcome, TextOf(conflict.Draft, Path)));

        // The same text again, and another file, are in nobody's way.
        Assert.Equal(DraftSaveOutcome.Unchanged, (await second.SaveAsync(ReleaseBench.Ana, [late with { Content = Encoding.UTF8.GetBytes("First") }], default)).Outcome);
        Assert.Equal(DraftSaveOutcome.Saved, (await SaveAsync(second, ReleaseBench.Ana, Other, "Else")).Outcome);
        Assert.Equal(DraftSaveOutcome.Saved, (await second.SaveAsync(ReleaseBench.Ana, [late with { Seen = conflict.Draft.HashOf(Path) }], default)).Outcome);
    }

    [Fact]
    public async Task Saves_at_the_same_moment_are_all_kept()
    {
        var paths = ReleaseBench.Files.Keys.Where(path => path.StartsWith("final-determination/", StringComparison.Ordinal) && path.EndsWith(".sbn", StringComparison.Ordinal)).Take(8).ToList();
        var saved = await Task.WhenAll(paths.Select(path => Task.Run(() => SaveAsync(NewDrafts(), ReleaseBench.Ana, path, "Changed"))));
        Assert.All(saved, result => Assert.Equal(DraftSaveOutcome.Saved, result.Outcome));
        var draft = await NewDrafts().OpenAsync(ReleaseBench.Ana, default);
        Assert.Equal(8, draft.Version);
        Assert.Equal(paths, draft.Changed);
    }

    [Fact]
    public async Task A_release_that_came_into_force_is_brought_in_without_loss()
    {
        var drafts = NewDrafts();
        await SaveAsync(drafts, ReleaseBench.Ana, Path, "Mine");
        await SaveAsync(drafts, ReleaseBench.Ana, "final-determination/new.sbn", "Mine alone");
        await SaveAsync(drafts, ReleaseBench.Ana, "final-determination/copies.sbn", null);
        await ReleaseAsync(ReleaseBench.Files.SetItem(Path, Bytes("Theirs")).SetItem(Other, Bytes("Theirs")));

        var merged = (await drafts.BringInAsync(ReleaseBench.Ana, 3, default)).Draft;
        Assert.Equal((4, 1, "Mine", "Theirs"), (merged.Version, merged.Basis.Release, TextOf(merged, Path), TextOf(merged, Other)));
        Assert.Equal(["final-determination/copies.sbn", "final-determination/new.sbn", Path], merged.Changed);
        Assert.Equal(Path, Assert.Single(merged.Clashes));
        Assert.Equal(DraftSaveOutcome.Unchanged, (await drafts.BringInAsync(ReleaseBench.Ana, 4, default)).Outcome);

        // Saving the file settles nothing; saying that it is meant so does, even as it is.
        var edit = new DraftEdit(Path, merged.HashOf(Path), merged.Files[Path]);
        Assert.Equal(DraftSaveOutcome.Unchanged, (await drafts.SaveAsync(ReleaseBench.Ana, [edit], default)).Outcome);
        Assert.Equal(Path, Assert.Single((await drafts.OpenAsync(ReleaseBench.Ana, default)).Clashes));
        Assert.Equal(DraftSaveOutcome.Saved, (await drafts.SaveAsync(ReleaseBench.Ana, [edit with { SettlesClash = true }], default)).Outcome);
        Assert.Empty((await NewDrafts().OpenAsync(ReleaseBench.Ana, default)).Clashes);
    }

    [Fact]
    public async Task A_draft_goes_on_from_the_release_that_was_made_of_it()
    {
        var drafts = NewDrafts();
        await SaveAsync(drafts, ReleaseBench.Ana, Path, "Published");
        var published = (await SaveAsync(drafts, ReleaseBench.Ana, "final-determination/copies.sbn", null)).Draft.Files;
        var release = await _bench.PublishAsync(published);
        Assert.Null((await drafts.OpenAsync(ReleaseBench.Ana, default)).Basis.Release);
        await _bench.Process.Ledger.ApproveAsync(release, new Approval(ReleaseBench.Ben, _bench.Clock.GetUtcNow()), default);

        // Nothing is to be done; another person's draft, and one of other words, is brought in by hand as before.
        var clean = await NewDrafts().OpenAsync(ReleaseBench.Ana, default);
        Assert.Equal((2, 1), (clean.Version, clean.Basis.Release));
        Assert.Empty(clean.Changed);
        Assert.Equal(DraftSaveOutcome.Unchanged, (await drafts.BringInAsync(ReleaseBench.Ana, 2, default)).Outcome);

        // What is written goes on from there, also what was written while it waited, though it takes published words back.
        await SaveAsync(drafts, ReleaseBench.Ana, Path, "Published again");
        var second = await _bench.PublishAsync((await drafts.OpenAsync(ReleaseBench.Ana, default)).Files);
        await SaveAsync(drafts, ReleaseBench.Ana, Path, "Published");
        await SaveAsync(drafts, ReleaseBench.Ana, Other, "Since then");
        await _bench.Process.Ledger.ApproveAsync(second, new Approval(ReleaseBench.Ben, _bench.Clock.GetUtcNow()), default);
        var later = await NewDrafts().OpenAsync(ReleaseBench.Ana, default);
        Assert.Equal((5, 2, "Published"), (later.Version, later.Basis.Release, TextOf(later, Path)));
        Assert.Equal([Other, Path], later.Changed);
        Assert.Empty(later.Clashes);
    }

    [Fact]
    public async Task A_release_of_somebody_else_is_not_followed_unseen()
    {
        var drafts = NewDrafts();
        await SaveAsync(drafts, ReleaseBench.Ben, Path, "The same by chance");
        await ReleaseAsync(ReleaseBench.Files.SetItem(Path, Bytes("The same by chance")));
        Assert.Null((await drafts.OpenAsync(ReleaseBench.Ben, default)).Basis.Release);
    }

    [Fact]
    public async Task What_a_file_said_is_found_also_from_before_the_first_release()
    {
        var drafts = NewDrafts();
        await SaveAsync(drafts, ReleaseBench.Ana, Path, "First");
        await SaveAsync(drafts, ReleaseBench.Ana, Other, "Something else");
        await SaveAsync(drafts, ReleaseBench.Ana, Path, "Second");
        await SaveAsync(drafts, ReleaseBench.Ana, Path, null);
        await drafts.StartAgainAsync(ReleaseBench.Ana, 4, default);
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        await ReleaseAsync(ReleaseBench.Files.SetItem(Path, Bytes("Released")));
        await ReleaseAsync(ReleaseBench.Files.SetItem(Path, Bytes("Released")).SetItem(Other, Bytes("Released")));

        var versions = await NewDrafts().HistoryAsync(ReleaseBench.Ana, Path, default);
        Assert.Equal(
            ["release 1", "draft 5", "draft 4", "draft 3", "draft 1", "program"],
            versions.Select(version => version.Release is { } release ? $"release {release.Number}" : version.Draft is { } draft ? $"draft {draft}" : "program"));
        var texts = new List<string?>();
        foreach (var version in versions)
        {
            texts.Add(await drafts.ReadAsync(ReleaseBench.Ana, Path, version, default) is { } content ? Encoding.UTF8.GetString(content.Span) : null);
        }

        var original = Encoding.UTF8.GetString(ReleaseBench.Files[Path].Span);
        Assert.Equal(["Released", original, null, "Second", "First", original], texts);
        Assert.Equal(texts.Select(text => text is null), versions.Select(version => version.Hash is null));
        Assert.Equal(["release 1"], (await drafts.HistoryAsync(ReleaseBench.Ben, Path, default)).Where(version => version.At is not null).Select(version => $"release {version.Release!.Number}"));
        Assert.Empty(await drafts.HistoryAsync(ReleaseBench.Ana, "final-determination/never.sbn", default));
    }

    [Fact]
    public async Task What_no_store_could_hold_is_refused()
    {
        var drafts = NewDrafts();
        Assert.Equal(["REL007"], (await SaveAsync(drafts, ReleaseBench.Ana, "final-determination/a b.sbn", "x")).Diagnostics.Select(problem => problem.Id));
        var large = new DraftEdit(Path, ReleaseHash(await drafts.OpenAsync(ReleaseBench.Ana, default)), new byte[TemplateDrafts.MostBytes + 1]);
        Assert.Equal(["DRAFT001"], (await drafts.SaveAsync(ReleaseBench.Ana, [large], default)).Diagnostics.Select(problem => problem.Id));
        Assert.Equal(0, (await drafts.OpenAsync(ReleaseBench.Ana, default)).Version);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"name\": \"ana\"", "\"name\": \"ben\"")]
    [InlineData("\"schema\": 1", "\"schema\": 9")]
    [InlineData("\"removed\"", "\"gone\"")]
    [InlineData("\"final-determination/title.sbn\": \"", "\"final-determination/title.sbn\": \"0")]
    public async Task A_record_that_says_what_cannot_be_is_not_believed(string before, string after)
    {
        await SaveAsync(NewDrafts(), ReleaseBench.Ana, Path, "New title");
        var record = Directory.EnumerateFiles(_bench.PathOf("drafts"), "1.json", SearchOption.AllDirectories).Single();
        var text = await File.ReadAllTextAsync(record);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.SetAttributes(record, FileAttributes.Normal);
        await File.WriteAllTextAsync(record, text.Replace(before, after, StringComparison.Ordinal));
        var failure = await Assert.ThrowsAsync<StoreException>(() => NewDrafts().OpenAsync(ReleaseBench.Ana, default));
        Assert.Equal(DraftDiagnostics.RecordUnreadable, failure.Diagnostic.Descriptor);
    }

    [Fact]
    public async Task No_name_of_a_person_stands_in_the_name_of_a_blob()
    {
        await SaveAsync(NewDrafts(), ReleaseBench.Ana, Path, "New title");
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_bench.PathOf("drafts"), "*", SearchOption.AllDirectories), name => name.Contains("ana", StringComparison.OrdinalIgnoreCase));
    }

    private TemplateDrafts NewDrafts() => new(_bench.Store, _bench.Clock, () => ReleaseBench.Files);

    private async Task ReleaseAsync(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var release = await _bench.PublishAsync(files);
        await _bench.Process.Ledger.ApproveAsync(release, new Approval(ReleaseBench.Ben, _bench.Clock.GetUtcNow()), default);
    }

    private static async Task<DraftSaveResult> SaveAsync(TemplateDrafts drafts, Person owner, string path, string? text) => await drafts.SaveAsync(
        owner, [new DraftEdit(path, (await drafts.OpenAsync(owner, default)).HashOf(path), text is null ? default(ReadOnlyMemory<byte>?) : Bytes(text))], default);

    private static string? ReleaseHash(TemplateDraft draft) => draft.HashOf(Path);

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string TextOf(TemplateDraft draft, string path) => Encoding.UTF8.GetString(draft.Files[path].Span);
}
