// The store in a container of Azure Blob Storage.
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// Keeps each blob as a block blob under its own name, put with <c>If-None-Match: *</c>, in an account without a
/// hierarchical namespace, which lists in ordinal order (REST API, List Blobs). When the answer to a put is lost, the
/// library repeats it, and the blob that this call made is told as already there.
/// </summary>
internal sealed class AzureBlobStore : IBlobStore
{
    private readonly BlobContainerClient _container;
    private readonly AzureFailures _failures;

    private AzureBlobStore(BlobContainerClient container)
    {
        _container = container;
        _failures = new AzureFailures("azure:" + container.Name);
    }

    /// <summary>Opens the store in a container, which is made when it is missing.</summary>
    /// <exception cref="StoreException">No account is configured, or the container can be neither found nor made.</exception>
    public static async Task<IBlobStore> OpenOrCreateAsync(AzureSettings settings, string container, CancellationToken cancellation)
    {
        var store = new AzureBlobStore(AzureAccount.Container(settings, container));

        // Looked for first: who may write blobs need not be allowed to make containers.
        if (!await store.IsThereAsync(cancellation).ConfigureAwait(false))
        {
            await store._failures.GuardAsync(
                () => store._container.CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation).ConfigureAwait(false);
        }

        return store;
    }

    /// <summary>Opens the store in a container that must be there.</summary>
    /// <exception cref="StoreException">No account is configured, or there is no such container.</exception>
    public static async Task<IBlobStore> OpenExistingAsync(AzureSettings settings, string container, CancellationToken cancellation)
    {
        var store = new AzureBlobStore(AzureAccount.Container(settings, container));
        return await store.IsThereAsync(cancellation).ConfigureAwait(false) ? store : throw store._failures.Failure("there is no such container");
    }

    /// <inheritdoc/>
    public Task<PutOutcome> PutIfAbsentAsync(
        BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = properties.ContentType },
            Metadata = properties.Metadata.ToDictionary(StringComparer.Ordinal),

            // The whole blob in one request: the blocks of two who put one name at once could be mixed.
            TransferOptions = new StorageTransferOptions { InitialTransferSize = Array.MaxLength },
        };
        return _failures.GuardAsync(
            async () =>
            {
                try
                {
                    await _container.GetBlobClient(name.Value)
                        .UploadAsync(BinaryData.FromBytes(content), options, cancellation).ConfigureAwait(false);
                    return PutOutcome.Created;
                }
                catch (RequestFailedException exception)
                    when (exception.ErrorCode == BlobErrorCode.BlobAlreadyExists || exception.ErrorCode == BlobErrorCode.ConditionNotMet)
                {
                    return PutOutcome.AlreadyThere;
                }
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) => FindAsync(
        name,
        async blob => (await blob.DownloadContentAsync(cancellation).ConfigureAwait(false)).Value.Content.ToArray(),
        cancellation);

    /// <inheritdoc/>
    public async Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) => await FindAsync(
        name,
        async blob => await blob.GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false),
        cancellation).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobEntry> ListAsync(
        BlobName? folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var prefix = folder is null ? null : folder.Value + "/";
        var listing = _container.GetBlobsAsync(prefix: prefix, cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        await using (listing.ConfigureAwait(false))
        {
            while (await _failures.GuardAsync(() => listing.MoveNextAsync().AsTask(), cancellation).ConfigureAwait(false))
            {
                var blob = listing.Current;

                // What other programs put into the container is no blob of the store.
                if (BlobName.IsValid(blob.Name))
                {
                    yield return new BlobEntry(new BlobName(blob.Name), blob.Properties.ContentLength ?? 0, blob.Properties.LastModified ?? DateTimeOffset.MinValue);
                }
            }
        }
    }

    private Task<bool> IsThereAsync(CancellationToken cancellation) => _failures.GuardAsync(
        async () => (await _container.ExistsAsync(cancellation).ConfigureAwait(false)).Value, cancellation);

    private Task<T?> FindAsync<T>(BlobName name, Func<BlobClient, Task<T>> find, CancellationToken cancellation)
        where T : class => _failures.GuardAsync(
            async () =>
            {
                try
                {
                    return await find(_container.GetBlobClient(name.Value)).ConfigureAwait(false);
                }
                catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
                {
                    return null;
                }
            },
            cancellation);
}
