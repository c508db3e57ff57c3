// The versions of each case, as they were handed in.
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Keeps each version of a case under <c>cases/CM14-0012345/1.json</c> and so on, the bytes as they were handed in.
/// Any number of processes may store versions at once.
/// </summary>
/// <param name="store">Where cases are kept.</param>
public sealed class CaseVersions(IBlobStore store)
{
    private static readonly BlobName Cases = new("cases");

    /// <summary>Where a version of a case is kept.</summary>
    public static BlobName NameOf(string caseNumber, int version) =>
        FolderOf(caseNumber).Child(string.Create(CultureInfo.InvariantCulture, $"{version}.json"));

    /// <summary>Stores a case as its next version, unless the newest one says the same.</summary>
    /// <returns>The version that says it.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<int> StoreAsync(string caseNumber, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var properties = new BlobProperties("application/json", [new("caseNumber", caseNumber)]);
        while (true)
        {
            var newest = await NewestAsync(caseNumber, cancellation).ConfigureAwait(false);
            if (newest > 0 && await SaysAsync(caseNumber, newest, content, cancellation).ConfigureAwait(false))
            {
                return newest;
            }

            // Someone else may store a version at the same moment; then it is the newest, and all begins anew.
            if (await store.PutIfAbsentAsync(NameOf(caseNumber, newest + 1), content, properties, cancellation).ConfigureAwait(false) == PutOutcome.Created)
            {
                return newest + 1;
            }
        }
    }

    /// <summary>The number of the newest version; 0 when there is none.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<int> NewestAsync(string caseNumber, CancellationToken cancellation)
    {
        var newest = 0;
        var folder = FolderOf(caseNumber);
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            newest = Math.Max(newest, VersionOf(entry.Name.Value.AsSpan(folder.Value.Length + 1)));
        }

        return newest;
    }

    /// <summary>The bytes of a version; null when it is not there.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<byte[]?> ReadAsync(string caseNumber, int version, CancellationToken cancellation) =>
        store.GetAsync(NameOf(caseNumber, version), cancellation);

    private static BlobName FolderOf(string caseNumber) =>
        LetterSlot.IsCaseNumber(caseNumber) ? Cases.Child(caseNumber) : throw new ArgumentException("Not a case number", nameof(caseNumber));

    private static int VersionOf(ReadOnlySpan<char> name) =>
        name.EndsWith(".json", StringComparison.Ordinal)
        && int.TryParse(name[..^".json".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Whether a stored version has the same bytes, or is the same case written otherwise.</summary>
    private async Task<bool> SaysAsync(string caseNumber, int version, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (await ReadAsync(caseNumber, version, cancellation).ConfigureAwait(false) is not { } stored)
        {
            return false;
        }

        return content.Span.SequenceEqual(stored)
            || (CaseReader.Read(content, "").Case is { } submitted
                && CaseReader.Read(stored, "").Case is { } known
                && string.Equals(CaseWriter.Hash(submitted), CaseWriter.Hash(known), StringComparison.Ordinal));
    }
}
