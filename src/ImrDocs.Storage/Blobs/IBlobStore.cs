// Where letters are kept: files in a folder, or blobs in Azure.
namespace ImrDocs.Storage.Blobs;

/// <summary>
/// A store that only grows: a blob is put once under its name, whole, and is never changed or deleted. Any number of
/// processes may use one store at once. Every member throws <see cref="StoreException"/> when the store cannot be
/// reached, read or written.
/// </summary>
public interface IBlobStore
{
    /// <summary>
    /// Puts a blob under a name that is free. When this returns, with either answer, the blob under the name is whole
    /// and survives a loss of power; when it throws, the name holds a whole blob or none.
    /// </summary>
    Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation);

    /// <summary>The bytes of a blob; null when there is none of that name.</summary>
    Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation);

    /// <summary>Whether there is a blob of that name.</summary>
    Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation);

    /// <summary>
    /// The blobs in a folder and in all folders below it, in ordinal order of their names; all blobs when
    /// <paramref name="folder"/> is null. Blobs put while the listing runs may be in it or not.
    /// </summary>
    IAsyncEnumerable<BlobEntry> ListAsync(BlobName? folder, CancellationToken cancellation);
}
