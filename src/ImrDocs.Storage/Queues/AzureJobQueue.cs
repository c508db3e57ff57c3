// The queue in Azure Queue Storage.
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Queues;

/// <summary>
/// Keeps a queue in that of a storage account that is named after the store's container, <c>CONTAINER-jobs</c>. Leases
/// are the service's visibility timeouts, in whole seconds; receipts are its pop receipts. Messages never expire.
/// When the answer to a send is lost, the library repeats it, and the message is there twice.
/// </summary>
internal sealed class AzureJobQueue : IJobQueue
{
    /// <summary>What the name of the container is followed by.</summary>
    public const string NameEnding = "-jobs";

    /// <summary>The most messages that can be looked at without taking them (REST API, Peek Messages).</summary>
    private const int MostPeeked = 32;

    /// <summary>Without this, a message is deleted after seven days (REST API, Put Message, messagettl).</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _queue;
    private readonly AzureFailures _failures;

    private AzureJobQueue(QueueClient queue, string container)
    {
        _queue = queue;
        _failures = new AzureFailures("azure:" + container);
    }

    /// <summary>Opens the queue that belongs to a container; it is made when it is missing.</summary>
    /// <exception cref="StoreException">No account is configured, or the queue can be neither found nor made.</exception>
    public static async Task<IJobQueue> OpenAsync(AzureSettings settings, string container, CancellationToken cancellation)
    {
        var queue = new AzureJobQueue(AzureAccount.Queue(settings, container + NameEnding), container);

        // Looked for first: who may send and receive messages need not be allowed to make queues.
        if (!await queue._failures.GuardAsync(async () => (await queue._queue.ExistsAsync(cancellation).ConfigureAwait(false)).Value, cancellation).ConfigureAwait(false))
        {
            await queue._failures.GuardAsync(
                () => queue._queue.CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation).ConfigureAwait(false);
        }

        return queue;
    }

    /// <inheritdoc/>
    public Task SendAsync(string text, CancellationToken cancellation)
    {
        LeasedMessage.RequireText(text);
        return _failures.GuardAsync(
            () => _queue.SendMessageAsync(text, visibilityTimeout: null, timeToLive: Forever, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public async Task<LeasedMessage?> ReceiveAsync(TimeSpan lease, CancellationToken cancellation)
    {
        LeasedMessage.RequireLease(lease);
        var answer = await _failures.GuardAsync(
            () => _queue.ReceiveMessageAsync(WholeSeconds(lease), cancellation), cancellation).ConfigureAwait(false);
        return answer.Value is { } message
            ? new LeasedMessage(
                message.Body.ToString(), message.InsertedOn ?? DateTimeOffset.MinValue, message.MessageId, (int)message.DequeueCount, message.PopReceipt)
            : null;
    }

    /// <inheritdoc/>
    public async Task<LeasedMessage?> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellation)
    {
        LeasedMessage.RequireLease(lease);
        return await UpdateAsync(message, lease, cancellation).ConfigureAwait(false) is { } receipt ? message with { Receipt = receipt } : null;
    }

    /// <inheritdoc/>
    public async Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellation) => await IfHeldAsync(
        async () => await _queue.DeleteMessageAsync(message.Id, message.Receipt, cancellation).ConfigureAwait(false),
        cancellation).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async Task<bool> ReleaseAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        LeasedMessage.RequireDelay(delay);
        return await UpdateAsync(message, delay, cancellation).ConfigureAwait(false) is not null;
    }

    /// <inheritdoc/>
    public Task<QueueDepth> MeasureAsync(CancellationToken cancellation) => _failures.GuardAsync(
        async () =>
        {
            var properties = await _queue.GetPropertiesAsync(cancellation).ConfigureAwait(false);
            var front = await _queue.PeekMessagesAsync(MostPeeked, cancellation).ConfigureAwait(false);
            var messages = properties.Value.ApproximateMessagesCount;

            // All that can be received were seen: the others are held.
            var held = front.Value.Length < MostPeeked ? Math.Max(0, messages - front.Value.Length) : (long?)null;
            return new QueueDepth(messages, held, front.Value.Min(message => message.InsertedOn));
        },
        cancellation);

    /// <summary>The service counts whole seconds: a lease is never shorter than it was asked for.</summary>
    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));

    /// <returns>The new receipt; null when the lease is lost.</returns>
    private Task<string?> UpdateAsync(LeasedMessage message, TimeSpan time, CancellationToken cancellation) => IfHeldAsync(
        async () => (await _queue.UpdateMessageAsync(
            message.Id, message.Receipt, message.Text, WholeSeconds(time), cancellation).ConfigureAwait(false)).Value.PopReceipt,
        cancellation);

    private Task<T?> IfHeldAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
        where T : class => _failures.GuardAsync(
            async () =>
            {
                try
                {
                    return await call().ConfigureAwait(false);
                }
                catch (RequestFailedException exception)
                    when (exception.ErrorCode == QueueErrorCode.MessageNotFound || exception.ErrorCode == QueueErrorCode.PopReceiptMismatch)
                {
                    return null;
                }
            },
            cancellation);
}
