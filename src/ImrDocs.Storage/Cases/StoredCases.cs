// The cases of a store as they are now.
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Cases;

/// <summary>Reads the newest version of every case that a store keeps.</summary>
/// <param name="store">The store.</param>
public sealed class StoredCases(IBlobStore store)
{
    /// <summary>Reads that are under way at once: each takes milliseconds where the store is far away.</summary>
    private const int ReadsAtOnce = 16;

    private readonly CaseVersions _versions = new(store);

    /// <summary>The newest version of every case, in the order of their numbers.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async IAsyncEnumerable<StoredCase> NewestAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var reads = new Queue<Task<StoredCase>>();
        await foreach (var entry in new CaseCatalogue(store).ListAsync(cancellation).ConfigureAwait(false))
        {
            reads.Enqueue(ReadAsync(entry.CaseNumber, entry.Newest, cancellation));
            if (reads.Count == ReadsAtOnce)
            {
                yield return await reads.Dequeue().ConfigureAwait(false);
            }
        }

        while (reads.TryDequeue(out var read))
        {
            yield return await read.ConfigureAwait(false);
        }
    }

    private async Task<StoredCase> ReadAsync(string number, int version, CancellationToken cancellation)
    {
        var bytes = await _versions.ReadAsync(number, version, cancellation).ConfigureAwait(false);
        return new StoredCase(CaseVersions.NameOf(number, version).Value, bytes ?? []);
    }
}

/// <summary>A case of a store.</summary>
/// <param name="Name">The name of its blob.</param>
/// <param name="Bytes">The case as it was handed in.</param>
public sealed record StoredCase(string Name, ReadOnlyMemory<byte> Bytes);
