// What the worker works on: the store, the queue and the inbox.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Inboxes;
using ImrDocs.Storage.Queues;
using ImrDocs.Worker.Configuration;

namespace ImrDocs.Worker.Jobs;

/// <summary>The store, its queue and the inbox.</summary>
/// <param name="Store">Where cases, jobs and letters are kept.</param>
/// <param name="Queue">Where jobs come from.</param>
/// <param name="Inbox">Where case files are dropped into; null for nowhere.</param>
internal sealed record StoreConnection(IBlobStore Store, IJobQueue Queue, IInbox? Inbox)
{
    /// <summary>Opens them; a store that is not there yet is made.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<StoreConnection> OpenAsync(WorkerOptions options, AzureSettings azure, TimeProvider clock, CancellationToken cancellation)
    {
        if (!StoreAddress.TryParse(options.Store, out var parsed, out var problem))
        {
            throw new StoreException(problem);
        }

        var store = await parsed.OpenOrCreateAsync(azure, cancellation);
        IInbox? inbox = options.Inbox.StartsWith(WorkerOptions.AzureInbox, StringComparison.Ordinal)
            ? new AzureInbox(azure, options.Inbox[WorkerOptions.AzureInbox.Length..])
            : options.Inbox.Length > 0 ? new FolderInbox(options.Inbox) : null;
        return new StoreConnection(store, await parsed.OpenQueueAsync(azure, clock, cancellation), inbox);
    }
}
