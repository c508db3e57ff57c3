// Where the loops get their jobs from, without all of them asking an empty queue.
using ImrDocs.Storage.Queues;
using ImrDocs.Worker.Configuration;

namespace ImrDocs.Worker.Jobs;

/// <summary>
/// Receives messages one at a time, each when somebody can work on it, so that the queue is never drained into
/// memory. While the queue is empty, one of those who wait looks again and again, the others wait for it.
/// </summary>
internal sealed class JobSource(IJobQueue queue, WorkerOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _idle = new(1);

    /// <summary>The next message, sooner or later.</summary>
    /// <param name="stop">Ends the waiting, but never a receipt under way: its message would be held for nothing.</param>
    public async Task<LeasedMessage> NextAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (await queue.ReceiveAsync(options.Lease, CancellationToken.None) is { } next)
        {
            return next;
        }

        await _idle.WaitAsync(stop);
        try
        {
            var wait = new Backoff(ShortestWait, LongestWait);
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                if (await queue.ReceiveAsync(options.Lease, CancellationToken.None) is { } message)
                {
                    return message;
                }

                await Task.Delay(wait.Next(), clock, stop);
            }
        }
        finally
        {
            _idle.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _idle.Dispose();
}
