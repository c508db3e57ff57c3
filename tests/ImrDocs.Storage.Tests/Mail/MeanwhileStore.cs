// A store in which somebody else acts while it is read.
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Mail;

/// <summary>A store in which somebody else acts before a blob is read or put, or a folder is listed.</summary>
/// <param name="inner">The store.</param>
/// <param name="act">Is told the name of each blob before it is read or put, and of each folder before it is listed.</param>
internal sealed class MeanwhileStore(IBlobStore inner, Func<string, Task> act) : IBlobStore
{
    public async Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation)
    {
        await act(name.Value);
        return await inner.PutIfAbsentAsync(name, content, properties, cancellation);
    }

    public async Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation)
    {
        await act(name.Value);
        return await inner.GetAsync(name, cancellation);
    }

    public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) => inner.ExistsAsync(name, cancellation);

    public async IAsyncEnumerable<BlobEntry> ListAsync(BlobName? folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await act(folder?.Value ?? "");
        await foreach (var entry in inner.ListAsync(folder, cancellation))
        {
            yield return entry;
        }
    }
}
