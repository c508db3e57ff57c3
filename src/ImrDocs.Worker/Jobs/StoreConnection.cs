// The store and the queue that the worker works on.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Worker.Jobs;

/// <summary>The store and its queue.</summary>
/// <param name="Store">Where cases, jobs and letters are kept.</param>
/// <param name="Queue">Where jobs come from.</param>
internal sealed record StoreConnection(IBlobStore Store, IJobQueue Queue)
{
    /// <summary>Opens both; a store that is not there yet is made.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<StoreConnection> OpenAsync(string address, AzureSettings azure, TimeProvider clock, CancellationToken cancellation)
    {
        if (!StoreAddress.TryParse(address, out var parsed, out var problem))
        {
            throw new StoreException(problem);
        }

        var store = await parsed.OpenOrCreateAsync(azure, cancellation);
        return new StoreConnection(store, await parsed.OpenQueueAsync(azure, clock, cancellation));
    }
}
