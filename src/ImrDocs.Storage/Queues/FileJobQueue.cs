// The embedded queue: files that are renamed.
using System.Text;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Queues;

/// <summary>
/// Keeps a queue in the folder <c>.queue</c> of a file store, where no blob can be, for any number of processes of one
/// machine: leases are compared with its clock. A message is written, flushed and renamed into <c>waiting</c>, renamed
/// into <c>held</c> by its receiver, and deleted at the end; it is one file always. Only sending waits for the disk:
/// a rename or deletion lost with the power means a message that is delivered again.
/// </summary>
internal sealed class FileJobQueue : IJobQueue
{
    private const int BucketSize = 1024;

    private readonly StoreFolder _folder;
    private readonly UniqueNames _names = new();
    private readonly WaitingMessages _waiting;
    private readonly HeldMessages _held;
    private readonly ReceivableMessages _receivable;
    private readonly TimeProvider _clock;

    private FileJobQueue(string store, TimeProvider clock, int bucketSize)
    {
        _folder = new StoreFolder(store);
        _clock = clock;
        var queue = Path.Combine(_folder.Root, ".queue");
        _waiting = new WaitingMessages(Path.Combine(queue, "waiting"), bucketSize, _folder.Folders, _names, clock);
        _held = new HeldMessages(Path.Combine(queue, "held"), _folder.Folders, _names, clock);
        _receivable = new ReceivableMessages(_waiting, _held, bucketSize, clock);
    }

    /// <summary>Opens the queue of a file store, which must be there; the queue's folders are made when needed.</summary>
    /// <exception cref="StoreException">There is no such store.</exception>
    public static FileJobQueue Open(string store, TimeProvider clock, int bucketSize = BucketSize)
    {
        var queue = new FileJobQueue(store, clock, bucketSize);
        queue._folder.Guard(queue._folder.Require);
        return queue;
    }

    /// <inheritdoc/>
    public Task SendAsync(string text, CancellationToken cancellation)
    {
        LeasedMessage.RequireText(text);
        return RunAsync(() => Send(text), cancellation);
    }

    /// <inheritdoc/>
    public Task<LeasedMessage?> ReceiveAsync(TimeSpan lease, CancellationToken cancellation)
    {
        LeasedMessage.RequireLease(lease);
        return RunAsync(() => Receive(lease), cancellation);
    }

    /// <inheritdoc/>
    public Task<LeasedMessage?> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellation)
    {
        LeasedMessage.RequireLease(lease);
        return RunAsync(
            () => _held.TryRenew(message.Receipt, lease) is { } receipt ? message with { Receipt = receipt } : null,
            cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellation) =>
        RunAsync(() => _held.TryDelete(message.Receipt), cancellation);

    /// <inheritdoc/>
    public Task<bool> ReleaseAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        LeasedMessage.RequireDelay(delay);
        return RunAsync(() => _held.TryRenew(message.Receipt, delay) is not null, cancellation);
    }

    /// <inheritdoc/>
    public Task<QueueDepth> MeasureAsync(CancellationToken cancellation) => RunAsync(Measure, cancellation);

    private bool Send(string text)
    {
        var temporary = _folder.NewTemporary();
        try
        {
            DurableFile.Write(temporary, Encoding.ASCII.GetBytes(text));
            _waiting.Add(temporary, $"{MessageName.Time(_clock.GetUtcNow())}-{_names.Next()}");
            return true;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private LeasedMessage? Receive(TimeSpan lease)
    {
        while (_receivable.Next() is { } path)
        {
            if (_held.TryTake(path, lease) is { } receipt && _held.TryRead(receipt) is { } text)
            {
                var id = MessageName.IdOf(receipt);
                return new LeasedMessage(text, MessageName.TimeOf(id)!.Value, id, MessageName.DeliveriesOf(receipt), receipt);
            }
        }

        return null;
    }

    private QueueDepth Measure()
    {
        var now = _clock.GetUtcNow();
        var oldest = _waiting.First() is [var first, ..] ? SentAt(first) : null;
        var messages = _waiting.Count();
        var held = 0L;
        foreach (var (path, due) in _held.All())
        {
            messages++;
            if (due > now)
            {
                held++;
            }
            else if (oldest is null || SentAt(path) < oldest)
            {
                oldest = SentAt(path);
            }
        }

        return new QueueDepth(messages, held, oldest);
    }

    private static DateTimeOffset? SentAt(string path) => MessageName.TimeOf(MessageName.IdOf(Path.GetFileName(path)));

    private Task<T> RunAsync<T>(Func<T> action, CancellationToken cancellation) => _folder.RunAsync(
        () =>
        {
            _folder.Require();
            return action();
        },
        cancellation);
}
