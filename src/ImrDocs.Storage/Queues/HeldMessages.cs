// The messages that nobody can receive now: leased or delayed.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Queues;

/// <summary>
/// Keeps held messages as files in one folder whose names say until when, and by which receipt. Whoever renames such
/// a file takes the message over, and of several who try, the file system lets one: a receipt that is no longer the
/// file's name is a lost lease. A message becomes free by the passing of time alone, with no write.
/// </summary>
internal sealed class HeldMessages(string root, DurableFolders folders, UniqueNames names, TimeProvider clock)
{
    /// <summary>Takes over a message, waiting or held, until a lease from now has run out.</summary>
    /// <returns>The file name that is its receipt; null when the file was renamed or deleted meanwhile.</returns>
    public string? TryTake(string path, TimeSpan lease)
    {
        var name = Path.GetFileName(path);
        return TryHold(path, lease, MessageName.DeliveriesOf(name) + 1);
    }

    /// <summary>Holds a message on.</summary>
    /// <returns>The new receipt; null when the lease is lost.</returns>
    public string? TryRenew(string receipt, TimeSpan lease) => TryHold(PathOf(receipt), lease, MessageName.DeliveriesOf(receipt));

    /// <summary>What was sent; null when the lease is lost.</summary>
    public string? TryRead(string receipt)
    {
        try
        {
            return File.ReadAllText(PathOf(receipt));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes a message. After a loss of power it may be there again, and is received once more.</summary>
    /// <returns>False when the lease is lost.</returns>
    public bool TryDelete(string receipt) => DurableFile.TryDelete(PathOf(receipt));

    /// <summary>All held messages with the time they become free.</summary>
    public IEnumerable<(string Path, DateTimeOffset Due)> All()
    {
        if (!Directory.Exists(root))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(root))
        {
            if (MessageName.TimeOf(Path.GetFileName(path.AsSpan())) is { } due)
            {
                yield return (path, due);
            }
        }
    }

    private string? TryHold(string path, TimeSpan lease, int deliveries)
    {
        folders.Ensure(root);
        var receipt = MessageName.Held(clock.GetUtcNow() + lease, names.Next(), deliveries, MessageName.IdOf(Path.GetFileName(path)));
        return DurableFile.TryRename(path, PathOf(receipt)) ? receipt : null;
    }

    private string PathOf(string receipt) => Path.Combine(root, receipt);
}
