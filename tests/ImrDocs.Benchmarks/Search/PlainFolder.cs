// A store in a folder that survives no loss of power: for filling quickly.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Benchmarks.Search;

/// <summary>Puts blobs as plain files where a file store has them, without waiting for the disk.</summary>
internal sealed class PlainFolder(string root) : IBlobStore
{
    public Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation)
    {
        var path = Path.Combine(root, name.Value);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content.Span);
        return Task.FromResult(PutOutcome.Created);
    }

    // A letter's manifest is looked for before it is put: this store is filled once.
    public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) => Task.FromResult<byte[]?>(null);

    public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) => Task.FromResult(false);

    public IAsyncEnumerable<BlobEntry> ListAsync(BlobName? folder, CancellationToken cancellation) => AsyncEnumerable.Empty<BlobEntry>();
}
