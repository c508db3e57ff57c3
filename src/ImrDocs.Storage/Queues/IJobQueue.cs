// What every queue of jobs can do, whatever keeps it.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Queues;

/// <summary>
/// A queue of small messages, taken with a lease. A message is delivered at least once and roughly in the order of
/// sending; while a lease runs, nobody else gets the message. A lease that ran out, because its holder was killed or
/// stalled, lets the message be received again: nothing counts that as a failure. Any number of processes may use
/// one queue at once. Every member throws <see cref="StoreException"/> when the queue cannot be used.
/// </summary>
public interface IJobQueue
{
    /// <summary>Sends a message. When this returns, the message survives a loss of power.</summary>
    /// <param name="text">Ids and blob names, never a value of a case: printable ASCII, at most <see cref="LeasedMessage.MaximumLength"/> characters.</param>
    /// <param name="cancellation">Gives up; the message may have been sent or not.</param>
    /// <exception cref="ArgumentException">The text is no message. The exception does not repeat it.</exception>
    Task SendAsync(string text, CancellationToken cancellation);

    /// <summary>Takes a message that nobody holds; null when there is none. Does not wait for one.</summary>
    /// <param name="lease">How long the message is held, at least a second; see <see cref="RenewAsync"/>.</param>
    /// <param name="cancellation">Gives up; a message that was taken meanwhile returns when its lease runs out.</param>
    Task<LeasedMessage?> ReceiveAsync(TimeSpan lease, CancellationToken cancellation);

    /// <summary>Holds a message from now on for the length of another lease.</summary>
    /// <returns>The message with its new receipt, the only one that is valid now; null when the lease was lost to another receiver.</returns>
    Task<LeasedMessage?> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Deletes a message whose work is done.</summary>
    /// <returns>False when the lease was lost to another receiver, or the message is deleted already.</returns>
    Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellation);

    /// <summary>Gives a message back: it can be received again at once, or after a delay.</summary>
    /// <returns>False when the lease was lost to another receiver, or the message is deleted already.</returns>
    Task<bool> ReleaseAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellation);

    /// <summary>About how much is in the queue.</summary>
    Task<QueueDepth> MeasureAsync(CancellationToken cancellation);
}
