// A store in which somebody else acts while it is read.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Mail;

/// <summary>A store in which somebody else acts before a blob is read.</summary>
/// <param name="inner">The store.</param>
/// <param name="act">Is told the name of each blob before it is read.</param>
internal sealed class MeanwhileStore(IBlobStore inner, Func<string, Task> act) : IBlobStore
{
    public Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation) =>
        inner.PutIfAbsentAsync(name, content, properties, cancellation);

    public async Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation)
    {
        await act(name.Value);
        return await inner.GetAsync(name, cancellation);
    }

    public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) => inner.ExistsAsync(name, cancellation);

    public IAsyncEnumerable<BlobEntry> ListAsync(BlobName? folder, CancellationToken cancellation) => inner.ListAsync(folder, cancellation);
}
