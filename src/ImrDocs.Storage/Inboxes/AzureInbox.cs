// A container that other programs put case files into.
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Inboxes;

/// <summary>
/// A container of its own: blobs <c>*.json</c> at its top are case files. A blob is there when it is whole, so one look
/// is enough. Every member throws <see cref="StoreException"/> when the container cannot be used.
/// </summary>
/// <param name="settings">The account.</param>
/// <param name="container">The container, which must be there.</param>
public sealed class AzureInbox(AzureSettings settings, string container) : IInbox
{
    private readonly BlobContainerClient _container = AzureAccount.Container(settings, container);
    private readonly AzureFailures _failures = new("azure:" + container);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> WholeFilesAsync(CancellationToken cancellation) => _failures.GuardAsync<IReadOnlyList<string>>(
        async () =>
        {
            var names = new List<string>();
            await foreach (var item in _container.GetBlobsByHierarchyAsync(delimiter: "/", cancellationToken: cancellation).ConfigureAwait(false))
            {
                if (item.IsBlob && item.Blob.Name.EndsWith(".json", StringComparison.Ordinal))
                {
                    names.Add(item.Blob.Name);
                }
            }

            return names;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellation) => IfThereAsync(
        name,
        async blob =>
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(0, CaseReaderOptions.Default.MaximumBytes + 1) };
            var length = (await blob.GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false)).Value.ContentLength;

            // A range of an empty blob is an error to the service.
            return length == 0 ? [] : (await blob.DownloadContentAsync(options, cancellation).ConfigureAwait(false)).Value.Content.ToArray();
        },
        cancellation);

    /// <inheritdoc/>
    public Task AcceptAsync(string name, CancellationToken cancellation) => MoveAsync(name, "done/" + name, cancellation);

    /// <inheritdoc/>
    public async Task RefuseAsync(string name, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var beside = BinaryData.FromBytes(InboxDiagnostics.Write(diagnostics));
        await _failures.GuardAsync(
            () => _container.GetBlobClient("refused/" + name + InboxDiagnostics.Suffix).UploadAsync(beside, overwrite: true, cancellation),
            cancellation).ConfigureAwait(false);
        await MoveAsync(name, "refused/" + name, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Copies and deletes: whoever is killed between the two does both again. A file of a name that was there before
    /// takes its place; what it said is kept in the store.
    /// </summary>
    private Task<Response?> MoveAsync(string name, string target, CancellationToken cancellation) => IfThereAsync(
        name,
        async blob =>
        {
            using var content = (await blob.DownloadStreamingAsync(cancellationToken: cancellation).ConfigureAwait(false)).Value;
            await _container.GetBlobClient(target).UploadAsync(content.Content, overwrite: true, cancellation).ConfigureAwait(false);
            var unchanged = new BlobRequestConditions { IfMatch = content.Details.ETag };
            return await blob.DeleteAsync(conditions: unchanged, cancellationToken: cancellation).ConfigureAwait(false);
        },
        cancellation);

    private Task<T?> IfThereAsync<T>(string name, Func<BlobClient, Task<T>> call, CancellationToken cancellation)
        where T : class => _failures.GuardAsync(
            async () =>
            {
                try
                {
                    return await call(_container.GetBlobClient(name)).ConfigureAwait(false);
                }
                catch (RequestFailedException exception)
                    when (exception.ErrorCode == BlobErrorCode.BlobNotFound || exception.ErrorCode == BlobErrorCode.ConditionNotMet)
                {
                    // Moved by somebody else, or put anew since: then it is taken the next time.
                    return null;
                }
            },
            cancellation);
}
