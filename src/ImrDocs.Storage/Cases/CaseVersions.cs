// The versions of each case: what was handed in or saved, never changed afterwards.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Cases;

/// <summary>
/// Keeps each version of a case under <c>cases/CM14-0012345/1.json</c> and so on, and beside it who saved it. A version
/// is put before what is said of it: where saving is cut short, the version stands, and only who saved it is unknown.
/// Any number of processes may store versions at once.
/// </summary>
/// <param name="store">Where cases are kept.</param>
public sealed class CaseVersions(IBlobStore store)
{
    private static readonly BlobProperties Json = new("application/json", []);

    /// <summary>Where a version of a case is kept.</summary>
    public static BlobName NameOf(string caseNumber, int version) => CaseNames.OfVersion(caseNumber, version);

    /// <summary>Stores a case that was handed in as its next version, unless the newest one says the same.</summary>
    /// <returns>The version that says it.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<int> StoreAsync(string caseNumber, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        while (true)
        {
            var newest = await NewestAsync(caseNumber, cancellation).ConfigureAwait(false);
            if (newest > 0 && await SaysAsync(caseNumber, newest, content, cancellation).ConfigureAwait(false))
            {
                return newest;
            }

            // Someone else may store a version at the same moment; then it is the newest, and all begins anew.
            if (await PutAsync(caseNumber, newest + 1, content, cancellation).ConfigureAwait(false) == PutOutcome.Created)
            {
                return newest + 1;
            }
        }
    }

    /// <summary>
    /// Saves what somebody made of a version. An unfinished case is saved too; what is no case is not. Where somebody
    /// else has saved in between, nothing is written and the answer names the newest version.
    /// </summary>
    /// <param name="caseNumber">The IMR case number.</param>
    /// <param name="content">The case.</param>
    /// <param name="saving">Who saves it, from which version, when and why.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed; calling again is safe and makes no second version.</exception>
    public async Task<SaveResult> SaveAsync(string caseNumber, ReadOnlyMemory<byte> content, CaseSaving saving, CancellationToken cancellation)
    {
        var read = CaseReader.Read(content, caseNumber, CaseReaderOptions.Unfinished);
        if (read.Case is null)
        {
            return new SaveResult(SaveOutcome.Refused, 0, read.Diagnostics);
        }

        if (!string.Equals(read.Case.CaseNumber, caseNumber, StringComparison.Ordinal))
        {
            var other = new Diagnostic(VersionDiagnostics.OtherCase, "The case has another number than the one it is saved under") { DataPath = "caseNumber" };
            return new SaveResult(SaveOutcome.Refused, 0, [.. read.Diagnostics, other]);
        }

        var newest = await NewestAsync(caseNumber, cancellation).ConfigureAwait(false);
        if (newest == saving.Parent
            && !(newest > 0 && await SaysAsync(caseNumber, newest, content, cancellation).ConfigureAwait(false))
            && await PutAsync(caseNumber, newest + 1, content, cancellation).ConfigureAwait(false) == PutOutcome.Created)
        {
            await RecordSavingAsync(caseNumber, newest + 1, content, saving, cancellation).ConfigureAwait(false);
            return new SaveResult(SaveOutcome.Saved, newest + 1, read.Diagnostics);
        }

        newest = await NewestAsync(caseNumber, cancellation).ConfigureAwait(false);
        if (newest == 0 || !await SaysAsync(caseNumber, newest, content, cancellation).ConfigureAwait(false))
        {
            return new SaveResult(SaveOutcome.Conflict, newest, read.Diagnostics);
        }

        if (newest == saving.Parent + 1)
        {
            // This call made, perhaps, an attempt that was cut short between the version and its record.
            await RecordSavingAsync(caseNumber, newest, content, saving, cancellation).ConfigureAwait(false);
        }

        return new SaveResult(newest == saving.Parent ? SaveOutcome.Unchanged : SaveOutcome.Saved, newest, read.Diagnostics);
    }

    /// <summary>The number of the newest version; 0 when there is none.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<int> NewestAsync(string caseNumber, CancellationToken cancellation)
    {
        var newest = 0;
        await foreach (var (version, kind) in BlobsAsync(caseNumber, cancellation).ConfigureAwait(false))
        {
            newest = kind == CaseBlob.Version ? Math.Max(newest, version) : newest;
        }

        return newest;
    }

    /// <summary>The bytes of a version; null when it is not there.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<byte[]?> ReadAsync(string caseNumber, int version, CancellationToken cancellation) =>
        store.GetAsync(NameOf(caseNumber, version), cancellation);

    /// <summary>All versions of a case, the oldest first; none when there is no such case.</summary>
    /// <exception cref="StoreException">The store failed, or a record beside a version cannot be believed.</exception>
    public async Task<ImmutableArray<CaseVersion>> HistoryAsync(string caseNumber, CancellationToken cancellation)
    {
        var blobs = new HashSet<(int Version, CaseBlob Kind)>();
        await foreach (var blob in BlobsAsync(caseNumber, cancellation).ConfigureAwait(false))
        {
            blobs.Add(blob);
        }

        var versions = ImmutableArray.CreateBuilder<CaseVersion>();
        foreach (var (version, _) in blobs.Where(blob => blob.Kind == CaseBlob.Version).OrderBy(blob => blob.Version))
        {
            var saved = blobs.Contains((version, CaseBlob.About)) ? await ReadSavingAsync(caseNumber, version, cancellation).ConfigureAwait(false) : null;
            var ready = blobs.Contains((version, CaseBlob.Ready)) ? await ReadReadyAsync(caseNumber, version, cancellation).ConfigureAwait(false) : null;
            versions.Add(new CaseVersion(version, saved, ready));
        }

        return versions.ToImmutable();
    }

    /// <summary>Records that a version is ready, unless somebody has said so before.</summary>
    /// <returns>The mark that stands: this one, or the one that came first.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    internal async Task<ReadyMark> RecordReadyAsync(string caseNumber, int version, ReadOnlyMemory<byte> content, ReadyMark mark, CancellationToken cancellation)
    {
        var record = new ReadyRecord(CaseRecordContext.CurrentSchema, caseNumber, version, ContentHash.Of(content.Span), mark.By, mark.At);
        var json = RecordJson.Write(record, CaseRecordContext.Strict.ReadyRecord);
        return await store.PutIfAbsentAsync(CaseNames.OfReady(caseNumber, version), json, Json, cancellation).ConfigureAwait(false) == PutOutcome.Created
            ? mark
            : await ReadReadyAsync(caseNumber, version, cancellation).ConfigureAwait(false);
    }

    private Task<PutOutcome> PutAsync(string caseNumber, int version, ReadOnlyMemory<byte> content, CancellationToken cancellation) => store.PutIfAbsentAsync(
        NameOf(caseNumber, version), content, new BlobProperties("application/json", [new("caseNumber", caseNumber)]), cancellation);

    private async Task RecordSavingAsync(string caseNumber, int version, ReadOnlyMemory<byte> content, CaseSaving saving, CancellationToken cancellation)
    {
        var record = new SavingRecord(
            CaseRecordContext.CurrentSchema, caseNumber, version, ContentHash.Of(content.Span), saving.Parent, saving.By, saving.At, saving.Note, saving.IsFile ? true : null);
        var json = RecordJson.Write(record, CaseRecordContext.Strict.SavingRecord);
        await store.PutIfAbsentAsync(CaseNames.OfAbout(caseNumber, version), json, Json, cancellation).ConfigureAwait(false);
    }

    private async Task<CaseSaving> ReadSavingAsync(string caseNumber, int version, CancellationToken cancellation)
    {
        var name = CaseNames.OfAbout(caseNumber, version);
        var bytes = await store.GetAsync(name, cancellation).ConfigureAwait(false);
        var record = RecordJson.Read(name, bytes, CaseRecordContext.Strict.SavingRecord, VersionDiagnostics.RecordUnreadable);
        return IsOf(record.Schema, record.CaseNumber, record.Version, caseNumber, version)
            ? new CaseSaving(record.Parent, record.By, record.At, record.Note) { IsFile = record.IsFile ?? false }
            : throw Misplaced(name);
    }

    private async Task<ReadyMark> ReadReadyAsync(string caseNumber, int version, CancellationToken cancellation)
    {
        var name = CaseNames.OfReady(caseNumber, version);
        var bytes = await store.GetAsync(name, cancellation).ConfigureAwait(false);
        var record = RecordJson.Read(name, bytes, CaseRecordContext.Strict.ReadyRecord, VersionDiagnostics.RecordUnreadable);
        return IsOf(record.Schema, record.CaseNumber, record.Version, caseNumber, version)
            ? new ReadyMark(record.By, record.At)
            : throw Misplaced(name);
    }

    private static bool IsOf(int schema, string recordedCase, int recordedVersion, string caseNumber, int version) =>
        schema == CaseRecordContext.CurrentSchema && recordedVersion == version && string.Equals(recordedCase, caseNumber, StringComparison.Ordinal);

    private static StoreException Misplaced(BlobName name) =>
        RecordJson.Unreadable(name, VersionDiagnostics.RecordUnreadable, "It is of another version, or of a schema this program does not read");

    private async IAsyncEnumerable<(int Version, CaseBlob Kind)> BlobsAsync(
        string caseNumber, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = CaseNames.FolderOf(caseNumber);
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            if (CaseNames.Read(entry.Name.Value.AsSpan(folder.Value.Length + 1)) is { } blob)
            {
                yield return blob;
            }
        }
    }

    /// <summary>Whether a stored version has the same bytes, or is the same case written otherwise.</summary>
    internal async Task<bool> SaysAsync(string caseNumber, int version, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (await ReadAsync(caseNumber, version, cancellation).ConfigureAwait(false) is not { } stored)
        {
            return false;
        }

        return content.Span.SequenceEqual(stored)
            || (CaseReader.Read(content, "", CaseReaderOptions.Unfinished).Case is { } submitted
                && CaseReader.Read(stored, "", CaseReaderOptions.Unfinished).Case is { } known
                && string.Equals(CaseWriter.Hash(submitted), CaseWriter.Hash(known), StringComparison.Ordinal));
    }
}
