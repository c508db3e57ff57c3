// The messages that wait, in folders of bounded size.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Queues;

/// <summary>
/// Keeps waiting messages as files in buckets: folders of about a thousand files whose names sort by the
/// time they were made. Senders fill the last bucket and receivers empty the first, so neither ever reads more than
/// the list of buckets and one of them, however many messages wait.
/// </summary>
/// <param name="root">The folder of the buckets.</param>
/// <param name="bucketSize">A sender that finds this many files in the last bucket begins another.</param>
/// <param name="folders">Makes buckets.</param>
/// <param name="names">Names them.</param>
/// <param name="clock">Orders them.</param>
internal sealed class WaitingMessages(string root, int bucketSize, DurableFolders folders, UniqueNames names, TimeProvider clock)
{
    private readonly BucketCounts _counts = new(clock);
    private readonly Lock _sending = new();
    private string? _bucket;
    private int _messagesToLook;

    /// <summary>Gives a written file its place at the end. When this returns, it survives a loss of power.</summary>
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    public void Add(string temporary, string id)
    {
        while (true)
        {
            var bucket = BucketToFill();
            folders.Ensure(bucket);
            if (DurableFile.TryRename(temporary, Path.Combine(bucket, id)))
            {
                Flush(bucket);
                return;
            }

            // A receiver may remove a bucket that it has emptied, and then another one is begun.
            if (!File.Exists(temporary))
            {
                throw new FileNotFoundException("a temporary file was deleted");
            }

            Forget(bucket);
        }
    }

    /// <summary>The paths of the messages in the first bucket that has any, in the order of sending.</summary>
    public string[] First()
    {
        var buckets = Buckets();
        for (var i = 0; i < buckets.Length; i++)
        {
            var messages = MessagesIn(buckets[i]).Order(StringComparer.Ordinal).ToArray();
            if (messages.Length > 0)
            {
                return messages;
            }

            // Senders fill the last one; they find out when another one is taken from them.
            if (i < buckets.Length - 1)
            {
                RemoveIfEmpty(buckets[i]);
            }
        }

        return [];
    }

    /// <summary>How many messages wait.</summary>
    public long Count() => _counts.Sum(Buckets(), bucket => MessagesIn(bucket).LongCount());

    private static IEnumerable<string> MessagesIn(string bucket)
    {
        try
        {
            return Directory.EnumerateFiles(bucket).Where(path => MessageName.TimeOf(Path.GetFileName(path.AsSpan())) is not null);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static void RemoveIfEmpty(string bucket)
    {
        try
        {
            Directory.Delete(bucket);
        }
        catch (IOException)
        {
            // Filled again since, or removed by another receiver.
        }
    }

    private string[] Buckets()
    {
        var buckets = Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        Array.Sort(buckets, StringComparer.Ordinal);
        return buckets;
    }

    private string BucketToFill()
    {
        lock (_sending)
        {
            if (_bucket is null || _messagesToLook == 0)
            {
                _bucket = Buckets() is [.., var last] && MessagesIn(last).Count() < bucketSize
                    ? last
                    : Path.Combine(root, $"{MessageName.Time(clock.GetUtcNow())}-{names.Next()}");
                
                // Others may fill it too.
                _messagesToLook = bucketSize / 8;
            }

            _messagesToLook--;
            return _bucket;
        }
    }

    private void Forget(string bucket)
    {
        lock (_sending)
        {
            _bucket = string.Equals(_bucket, bucket, StringComparison.Ordinal) ? null : _bucket;
        }
    }

    private void Flush(string bucket)
    {
        try
        {
            DurableFile.FlushFolder(bucket);
        }
        catch (IOException) when (!Directory.Exists(bucket))
        {
            // Received already, and the bucket emptied: its removal is the entry that has to reach the disk.
            DurableFile.FlushFolder(root);
        }
    }
}
