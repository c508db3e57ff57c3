// Holds a message for as long as the work on it goes on.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Worker.Configuration;

namespace ImrDocs.Worker.Jobs;

/// <summary>
/// Renews the lease of a message until it is disposed of. Work on the message observes <see cref="Token"/>, which is
/// cancelled when the lease is lost: somebody else may have the message then.
/// </summary>
internal sealed class Lease : IAsyncDisposable
{
    private readonly IJobQueue _queue;
    private readonly WorkerOptions _options;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;
    private LeasedMessage _message;

    /// <summary>Begins to hold a message.</summary>
    /// <param name="queue">Its queue.</param>
    /// <param name="message">The message, just received.</param>
    /// <param name="options">How long leases are.</param>
    /// <param name="clock">Tells when to renew.</param>
    /// <param name="stop">Ends the work too.</param>
    public Lease(IJobQueue queue, LeasedMessage message, WorkerOptions options, TimeProvider clock, CancellationToken stop)
    {
        _queue = queue;
        _message = message;
        _options = options;
        _clock = clock;
        _work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _renewing = KeepAsync();
    }

    /// <summary>Cancelled when the work must end.</summary>
    public CancellationToken Token => _work.Token;

    /// <summary>Whether the lease was lost.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Deletes the message; after a lost lease nothing, since it belongs to somebody else.</summary>
    public Task<bool> CompleteAsync(CancellationToken cancellation) => SettleAsync(message => _queue.CompleteAsync(message, cancellation));

    /// <summary>Gives the message back.</summary>
    public Task<bool> ReleaseAsync(TimeSpan delay, CancellationToken cancellation) =>
        SettleAsync(message => _queue.ReleaseAsync(message, delay, cancellation));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopRenewingAsync();
        _work.Dispose();
        _end.Dispose();
    }

    private async Task<bool> SettleAsync(Func<LeasedMessage, Task<bool>> settle)
    {
        await StopRenewingAsync();
        return !IsLost && await settle(_message);
    }

    private async Task StopRenewingAsync()
    {
        await _end.CancelAsync();
        await _renewing;
    }

    private async Task KeepAsync()
    {
        var renewed = _clock.GetTimestamp();
        var wait = _options.RenewAfter;
        while (await WaitAsync(wait))
        {
            try
            {
                // Never given up half-way: a renewal whose answer is not seen would leave a receipt that is worth nothing.
                var message = await _queue.RenewAsync(_message, _options.Lease, CancellationToken.None);
                IsLost = message is null;
                _message = message ?? _message;
                renewed = _clock.GetTimestamp();
                wait = _options.RenewAfter;
            }
            catch (StoreException)
            {
                // Tried again soon, until the lease has run out.
                IsLost = _clock.GetElapsedTime(renewed) >= _options.Lease;
                wait = _options.RenewAfter / 7;
            }

            if (IsLost)
            {
                await _work.CancelAsync();
                return;
            }
        }
    }

    /// <returns>False when the work has ended meanwhile.</returns>
    private async Task<bool> WaitAsync(TimeSpan time)
    {
        await Task.Delay(time, _clock, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_end.IsCancellationRequested;
    }
}
