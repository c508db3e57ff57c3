// Which message to try next.
namespace ImrDocs.Storage.Queues;

/// <summary>
/// Remembers what the last look at the queue found, at most one bucket of waiting messages and <paramref name="most"/> that
/// are free again, so that not every receiver of the process looks for itself. What it offers may be gone: only taking it tells.
/// </summary>
internal sealed class ReceivableMessages(WaitingMessages waiting, HeldMessages held, int most, TimeProvider clock)
{
    /// <summary>While messages wait, how often it is looked whether leases have run out.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly Lock _looking = new();
    private readonly Queue<string> _freed = new();
    private readonly Queue<string> _sent = new();
    private long? _lastLook;

    /// <summary>
    /// The path of a message that looked free, those first that were held before; null when a look at the whole queue
    /// just now found none.
    /// </summary>
    public string? Next()
    {
        lock (_looking)
        {
            if (_lastLook is not { } last || clock.GetElapsedTime(last) >= BetweenLooks)
            {
                LookForFreed();
            }

            if (_freed.Count == 0 && _sent.Count == 0)
            {
                LookForFreed();
                Array.ForEach(waiting.First(), _sent.Enqueue);
            }

            return _freed.TryDequeue(out var path) || _sent.TryDequeue(out path) ? path : null;
        }
    }

    private void LookForFreed()
    {
        _lastLook = clock.GetTimestamp();
        _freed.Clear();
        var now = clock.GetUtcNow();
        foreach (var (path, _) in held.All().Where(message => message.Due <= now).Take(most))
        {
            _freed.Enqueue(path);
        }
    }
}
