// A store and its queue that fail once, at a call that the test chooses.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Worker.Tests.Killing;

/// <summary>Fails at the call with a number, counted from 0 over store and queue; before or after doing what was asked.</summary>
internal sealed class FailingStore(IBlobStore store, IJobQueue queue, int failingCall, bool done) : IBlobStore, IJobQueue
{
    private int _calls = -1;

    /// <summary>The calls so far.</summary>
    public int Calls => _calls + 1;

    public Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation) =>
        CallAsync(() => store.PutIfAbsentAsync(name, content, properties, cancellation));

    public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) => CallAsync(() => store.GetAsync(name, cancellation));

    public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) => CallAsync(() => store.ExistsAsync(name, cancellation));

    public async IAsyncEnumerable<BlobEntry> ListAsync(
        BlobName? folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await CallAsync(() => Task.FromResult(true));
        await foreach (var entry in store.ListAsync(folder, cancellation))
        {
            yield return entry;
        }
    }

    public Task SendAsync(string text, CancellationToken cancellation) => queue.SendAsync(text, cancellation);

    public Task<LeasedMessage?> ReceiveAsync(TimeSpan lease, CancellationToken cancellation) => queue.ReceiveAsync(lease, cancellation);

    public Task<LeasedMessage?> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellation) =>
        CallAsync(() => queue.RenewAsync(message, lease, cancellation));

    public Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellation) => CallAsync(() => queue.CompleteAsync(message, cancellation));

    public Task<bool> ReleaseAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellation) =>
        CallAsync(() => queue.ReleaseAsync(message, delay, cancellation));

    public Task<QueueDepth> MeasureAsync(CancellationToken cancellation) => queue.MeasureAsync(cancellation);

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        var fails = Interlocked.Increment(ref _calls) == failingCall;
        if (!fails)
        {
            return await call();
        }

        if (done)
        {
            await call();
        }

        throw new StoreException(new Diagnostic(StoreDiagnostics.Unavailable, "The store was made to fail"));
    }
}
