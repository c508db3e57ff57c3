// How templates are changed: each person has a draft, started from the words in force and saved version by version.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Drafts;

/// <summary>
/// How templates are changed. Each person has one draft: it is started from the newest approved release, else from the
/// folder of templates, and every save is a version of its own, so that nothing is overwritten. Any number of processes may
/// save at once. Thread-safe.
/// </summary>
/// <param name="store">Where drafts and releases are kept.</param>
/// <param name="clock">Tells when something was saved.</param>
/// <param name="unreleased">The files of the folder of templates, which stand in while no release is approved.</param>
public sealed class TemplateDrafts(IBlobStore store, TimeProvider clock, Func<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> unreleased)
{
    /// <summary>The largest file that can be written, in bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    private readonly DraftArchive _archive = new(store);
    private readonly TemplateArchive _templates = new(store);
    private readonly ReleaseLedger _ledger = new(store);

    /// <summary>The files that stand in while no release is approved.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Unreleased => unreleased();

    /// <summary>
    /// Somebody's draft as it is now; one without changes when they have changed nothing yet. Once a release that was made of it
    /// is in force, it is one of that release, so that what was published is no change any more.
    /// </summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<TemplateDraft> OpenAsync(Person owner, CancellationToken cancellation) =>
        await _archive.NewestAsync(owner, cancellation).ConfigureAwait(false) is { } draft
            ? await FollowAsync(draft, cancellation).ConfigureAwait(false)
            : await StartAsync(owner, 0, cancellation).ConfigureAwait(false);

    /// <summary>The versions in which a file says something else than before, the newest first: of somebody's draft, of releases, and of the program's templates.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<FileVersion>> HistoryAsync(Person owner, string path, CancellationToken cancellation) => Files.OfAsync(owner, path, cancellation);

    /// <summary>What a file says in one of these versions; null when it was not there.</summary>
    /// <exception cref="StoreException">The store failed, or lacks it.</exception>
    public Task<ReadOnlyMemory<byte>?> ReadAsync(Person owner, string path, FileVersion version, CancellationToken cancellation) =>
        Files.ReadAsync(owner, path, version, cancellation);

    /// <summary>What a draft would be started from now.</summary>
    /// <exception cref="StoreException">The store failed, or lacks the templates.</exception>
    public async Task<(DraftBasis Basis, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)> CurrentAsync(CancellationToken cancellation)
    {
        if ((await _ledger.ReadAsync(cancellation).ConfigureAwait(false)).InForceOn(DateOnly.MaxValue) is { } release)
        {
            var basis = DraftBasis.Of(release);
            return (basis, await _archive.FilesOfAsync(basis, cancellation).ConfigureAwait(false));
        }

        var files = unreleased();
        return (new DraftBasis(HashOf(files, isPart: true), HashOf(files, isPart: false)), files);
    }

    /// <summary>The files of a template set that the store keeps, with those beside it.</summary>
    /// <exception cref="StoreException">The store failed, or lacks them.</exception>
    public Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> FilesOfAsync(Release release, CancellationToken cancellation) =>
        _archive.FilesOfAsync(DraftBasis.Of(release), cancellation);

    /// <summary>Saves changes of files, all or none.</summary>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<DraftSaveResult> SaveAsync(Person owner, ImmutableArray<DraftEdit> edits, CancellationToken cancellation)
    {
        while (true)
        {
            var draft = await OpenAsync(owner, cancellation).ConfigureAwait(false);
            ImmutableArray<Diagnostic> problems = [.. edits.Where(edit => edit.Content is not null).SelectMany(Check)];
            if (!problems.IsEmpty)
            {
                return new DraftSaveResult(DraftSaveOutcome.Refused, draft) { Diagnostics = problems };
            }

            if (edits.Any(edit => IsSavedOtherwise(draft, edit)))
            {
                return new DraftSaveResult(DraftSaveOutcome.Conflict, draft);
            }

            var files = Apply(draft.Files, edits);
            var clashes = draft.Clashes.RemoveAll(path => TemplateDraft.Same(draft.Before, files, path)
                || edits.Any(edit => edit.SettlesClash && string.Equals(edit.Path, path, StringComparison.Ordinal)));
            var saved = draft with { Version = draft.Version + 1, Files = files, Clashes = clashes, SavedAt = clock.GetUtcNow() };
            if (clashes.Length == draft.Clashes.Length && edits.All(edit => TemplateDraft.Same(draft.Files, saved.Files, edit.Path)))
            {
                return new DraftSaveResult(DraftSaveOutcome.Unchanged, draft);
            }

            if (await PutAsync(saved, cancellation).ConfigureAwait(false))
            {
                return new DraftSaveResult(DraftSaveOutcome.Saved, saved);
            }
        }
    }

    /// <summary>Begins again from what is in force: a version without changes. What was there before stays among the earlier versions.</summary>
    /// <param name="owner">Whose draft.</param>
    /// <param name="seen">The version that they want to leave.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<DraftSaveResult> StartAgainAsync(Person owner, int seen, CancellationToken cancellation)
    {
        var draft = await OpenAsync(owner, cancellation).ConfigureAwait(false);
        var fresh = await StartAsync(owner, draft.Version + 1, cancellation).ConfigureAwait(false);
        return draft.Version == seen && await PutAsync(fresh, cancellation).ConfigureAwait(false)
            ? new DraftSaveResult(DraftSaveOutcome.Saved, fresh)
            : new DraftSaveResult(DraftSaveOutcome.Conflict, draft);
    }

    /// <summary>
    /// Brings in the release that has come into force since: files that the owner has not changed are taken from it. Those
    /// that both have changed keep the owner's text, and are named as clashes until a save settles them.
    /// </summary>
    /// <param name="owner">Whose draft.</param>
    /// <param name="seen">The version that they have seen.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<DraftSaveResult> BringInAsync(Person owner, int seen, CancellationToken cancellation)
    {
        var draft = await OpenAsync(owner, cancellation).ConfigureAwait(false);
        var (basis, files) = await CurrentAsync(cancellation).ConfigureAwait(false);
        if (basis == draft.Basis)
        {
            return new DraftSaveResult(DraftSaveOutcome.Unchanged, draft);
        }

        var edits = draft.Changed.Select(path => new DraftEdit(path, null, draft.Files.TryGetValue(path, out var mine) ? mine : default(ReadOnlyMemory<byte>?)));
        var merged = draft with { Version = draft.Version + 1, Basis = basis, Before = files, Files = Apply(files, edits), SavedAt = clock.GetUtcNow() };
        merged = merged with
        {
            Clashes = [.. merged.Changed.Where(path => draft.Clashes.Contains(path, StringComparer.Ordinal) || (draft.IsChanged(path) && !TemplateDraft.Same(draft.Before, files, path)))],
        };
        return draft.Version == seen && await PutAsync(merged, cancellation).ConfigureAwait(false)
            ? new DraftSaveResult(DraftSaveOutcome.Saved, merged)
            : new DraftSaveResult(DraftSaveOutcome.Conflict, draft);
    }

    private FileHistory Files => new(_archive, _ledger, unreleased);

    private async Task<TemplateDraft> FollowAsync(TemplateDraft draft, CancellationToken cancellation)
    {
        var history = await _ledger.ReadAsync(cancellation).ConfigureAwait(false);
        if (history.InForceOn(DateOnly.MaxValue) is not { } release || DraftBasis.Of(release) == draft.Basis || !release.Author.IsSameAs(draft.Owner))
        {
            return draft;
        }

        var files = await _archive.FilesOfAsync(DraftBasis.Of(release), cancellation).ConfigureAwait(false);
        return await DraftOfRelease.IsAsync(_archive, draft, history, files, cancellation).ConfigureAwait(false)
            ? draft with { Basis = DraftBasis.Of(release), Before = files, Clashes = draft.Clashes.RemoveAll(path => TemplateDraft.Same(files, draft.Files, path)) }
            : draft;
    }

    private async Task<TemplateDraft> StartAsync(Person owner, int version, CancellationToken cancellation)
    {
        var (basis, files) = await CurrentAsync(cancellation).ConfigureAwait(false);
        return new TemplateDraft(owner, version, basis, files, files) { SavedAt = version == 0 ? null : clock.GetUtcNow() };
    }

    /// <summary>Puts a version; what it was started from is archived first, since a folder can change.</summary>
    private async Task<bool> PutAsync(TemplateDraft draft, CancellationToken cancellation)
    {
        if (draft.Basis.Release is null)
        {
            await _templates.PutAsync(draft.Before, cancellation).ConfigureAwait(false);
        }

        return await _archive.PutAsync(draft, cancellation).ConfigureAwait(false) == PutOutcome.Created;
    }

    private static bool IsSavedOtherwise(TemplateDraft draft, DraftEdit edit) =>
        !string.Equals(draft.HashOf(edit.Path), edit.Seen, StringComparison.Ordinal)
        && !string.Equals(draft.HashOf(edit.Path), edit.Content is { } content ? ContentHash.Of(content.Span) : null, StringComparison.Ordinal);

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Apply(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, IEnumerable<DraftEdit> edits)
    {
        var applied = files.ToBuilder();
        foreach (var edit in edits)
        {
            if (edit.Content is { } content)
            {
                applied[edit.Path] = content;
            }
            else
            {
                applied.Remove(edit.Path);
            }
        }

        return applied.ToImmutable();
    }

    private static IEnumerable<Diagnostic> Check(DraftEdit edit)
    {
        if (edit.Content!.Value.Length > MostBytes)
        {
            yield return new Diagnostic(DraftDiagnostics.TooLarge, "The file has more than a megabyte") { File = edit.Path };
        }

        foreach (var problem in TemplateArchive.Check([new(edit.Path, edit.Content.Value)]))
        {
            yield return problem;
        }
    }

    private static string HashOf(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, bool isPart) =>
        TemplateSet.HashOf(files.Where(file => TemplateSet.IsPart(file.Key) == isPart));
}
