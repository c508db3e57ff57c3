// The versions of drafts in a store: put once, never changed.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Records;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Drafts;

/// <summary>
/// Keeps the versions of drafts under <c>drafts/KEY/1.json</c> and so on, where the key is made from the owner's account, or
/// name where no account is known, without showing it, and the contents of their files under <c>drafts/contents/HASH</c>. Versions never change, so those that are
/// read often are kept in memory. Thread-safe.
/// </summary>
/// <param name="store">Where drafts and template sets are kept.</param>
internal sealed class DraftArchive(IBlobStore store)
{
    private const string Extension = ".json";
    private const int KeyLength = 32;

    /// <summary>Versions kept in memory; each holds a few hundred kilobytes, most of which it shares with others.</summary>
    private const int MostKept = 32;

    /// <summary>Records kept in memory, which are small.</summary>
    private const int MostRecords = 4096;

    private static readonly BlobName Folder = new("drafts");
    private static readonly BlobName Contents = Folder.Child("contents");
    private static readonly BlobProperties Bytes = new("application/octet-stream", []);
    private static readonly BlobProperties Json = new("application/json", []);

    private readonly TemplateArchive _templates = new(store);
    private readonly ConcurrentDictionary<DraftBasis, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> _bases = new();
    private readonly ConcurrentDictionary<BlobName, TemplateDraft> _versions = new();
    private readonly ConcurrentDictionary<BlobName, DraftRecord> _records = new();

    /// <summary>The files that a draft is started from.</summary>
    /// <exception cref="StoreException">The store failed, or lacks them.</exception>
    public async Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> FilesOfAsync(DraftBasis basis, CancellationToken cancellation)
    {
        if (_bases.TryGetValue(basis, out var known))
        {
            return known;
        }

        var set = await _templates.ReadAsync(basis.Templates, cancellation).ConfigureAwait(false);
        var files = set.AddRange(await _templates.ReadExamplesAsync(basis.Examples, cancellation).ConfigureAwait(false));
        return Keep(_bases, basis, files);
    }

    /// <summary>The newest version of somebody's draft; null when they have none.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<TemplateDraft?> NewestAsync(Person owner, CancellationToken cancellation)
    {
        var newest = 0;
        await foreach (var number in NumbersAsync(owner, cancellation).ConfigureAwait(false))
        {
            newest = Math.Max(newest, number);
        }

        if (newest == 0 && owner.Id is not null)
        {
            // A draft from the time when the sign-in told names only goes on as that of the account.
            return await NewestAsync(owner with { Id = null }, cancellation).ConfigureAwait(false) is { Owner.Id: null } older ? older with { Owner = owner } : null;
        }

        return newest == 0 ? null : await ReadAsync(owner, newest, cancellation).ConfigureAwait(false);
    }

    /// <summary>The records of all versions of somebody's draft that can be read, the oldest first.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<DraftRecord>> RecordsAsync(Person owner, CancellationToken cancellation)
    {
        var owners = new SortedDictionary<int, Person>();
        foreach (var known in owner.Id is null ? [owner] : new[] { owner with { Id = null }, owner })
        {
            await foreach (var number in NumbersAsync(known, cancellation).ConfigureAwait(false))
            {
                owners[number] = known;
            }
        }

        var records = ImmutableArray.CreateBuilder<DraftRecord>(owners.Count);
        foreach (var (number, known) in owners.Where(version => version.Key > 0))
        {
            try
            {
                records.Add(await RecordAsync(known, number, cancellation).ConfigureAwait(false));
            }
            catch (StoreException exception) when (exception.Diagnostic.Descriptor == DraftDiagnostics.RecordUnreadable)
            {
                // What one version said is lost; the others are there.
            }
        }

        return records.ToImmutable();
    }

    /// <summary>A version of somebody's draft; null when there is none of that number.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<TemplateDraft?> FindAsync(Person owner, int version, CancellationToken cancellation) =>
        (await RecordsAsync(owner, cancellation).ConfigureAwait(false)).FirstOrDefault(record => record.Version == version) is { } record
            ? await ReadAsync(record.Owner.Id is null ? owner with { Id = null } : owner, version, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>Puts a version of a draft whose basis is archived, unless there is one of that number.</summary>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<PutOutcome> PutAsync(TemplateDraft draft, CancellationToken cancellation)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in draft.Changed.Where(draft.Files.ContainsKey))
        {
            var hash = files[path] = draft.HashOf(path)!;
            await store.PutIfAbsentAsync(Contents.Child(hash), draft.Files[path], Bytes, cancellation).ConfigureAwait(false);
        }

        // The record comes last: what it names is there.
        var record = new DraftRecord(
            DraftRecordContext.CurrentSchema,
            draft.Version,
            draft.Owner,
            draft.SavedAt!.Value,
            draft.Basis,
            files,
            [.. draft.Changed.Where(path => !draft.Files.ContainsKey(path))],
            draft.Clashes);
        return await store.PutIfAbsentAsync(NameOf(draft.Owner, draft.Version), RecordJson.Write(record, DraftRecordContext.Strict.DraftRecord), Json, cancellation).ConfigureAwait(false);
    }

    private async Task<TemplateDraft> ReadAsync(Person owner, int version, CancellationToken cancellation)
    {
        var name = NameOf(owner, version);
        if (_versions.TryGetValue(name, out var known))
        {
            return known;
        }

        var record = await RecordAsync(owner, version, cancellation).ConfigureAwait(false);
        var before = await FilesOfAsync(record.Basis, cancellation).ConfigureAwait(false);
        var files = before.RemoveRange(record.Removed).ToBuilder();
        foreach (var (path, hash) in record.Files)
        {
            files[path] = await ContentAsync(name, hash, cancellation).ConfigureAwait(false);
        }

        return Keep(_versions, name, new TemplateDraft(record.Owner, version, record.Basis, before, files.ToImmutable()) { SavedAt = record.SavedAt, Clashes = [.. record.Clashes] });
    }

    private async Task<DraftRecord> RecordAsync(Person owner, int version, CancellationToken cancellation)
    {
        var name = NameOf(owner, version);
        if (_records.TryGetValue(name, out var known))
        {
            return known;
        }

        var bytes = await store.GetAsync(name, cancellation).ConfigureAwait(false) ?? throw Unreadable(name, "It is not there");
        var record = RecordJson.Read(name, bytes, DraftRecordContext.Strict.DraftRecord, DraftDiagnostics.RecordUnreadable);
        return record.Schema == DraftRecordContext.CurrentSchema && record.Version == version && record.Owner.IsSameAs(owner)
            ? Keep(_records, name, record, MostRecords)
            : throw Unreadable(name, "It is of another draft, or of a schema this program does not read");
    }

    private async IAsyncEnumerable<int> NumbersAsync(Person owner, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = FolderOf(owner);
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            yield return NumberOf(entry.Name.Value.AsSpan(folder.Value.Length + 1));
        }
    }

    private async Task<byte[]> ContentAsync(BlobName draft, string hash, CancellationToken cancellation)
    {
        var content = BlobName.IsValid(hash) ? await store.GetAsync(Contents.Child(hash), cancellation).ConfigureAwait(false) : null;
        return content is not null && string.Equals(ContentHash.Of(content), hash, StringComparison.Ordinal)
            ? content
            : throw Unreadable(draft, "The content of a file is damaged or not there");
    }

    private static TValue Keep<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept, TKey key, TValue value, int most = MostKept)
        where TKey : notnull
    {
        if (kept.Count >= most)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(key, value);
    }

    private static BlobName FolderOf(Person owner) => Folder.Child(owner.Id is { } id
        ? KnownPeople.KeyOfAccount(id)
        : ContentHash.Of(Encoding.UTF8.GetBytes(owner.Name.Trim().ToUpperInvariant()))[..KeyLength]);

    private static BlobName NameOf(Person owner, int version) => FolderOf(owner).Child(version.ToString(CultureInfo.InvariantCulture) + Extension);

    private static int NumberOf(ReadOnlySpan<char> name) =>
        name.EndsWith(Extension, StringComparison.Ordinal)
        && int.TryParse(name[..^Extension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static StoreException Unreadable(BlobName name, string problem) => RecordJson.Unreadable(name, DraftDiagnostics.RecordUnreadable, problem);
}
