// How many messages wait, without counting a million files again and again.
namespace ImrDocs.Storage.Queues;

/// <summary>Remembers how many files each bucket held, and trusts that for as long as the folder was not changed.</summary>
internal sealed class BucketCounts(TimeProvider clock)
{
    /// <summary>File systems tell when a folder was changed in steps of some milliseconds (FAT: two seconds).</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly Lock _counting = new();
    private Dictionary<string, (DateTime Changed, long Count)> _known = [];

    public long Sum(IReadOnlyList<string> buckets, Func<string, long> count)
    {
        lock (_counting)
        {
            var now = new Dictionary<string, (DateTime Changed, long Count)>(buckets.Count, StringComparer.Ordinal);
            var settled = clock.GetUtcNow().UtcDateTime - Step;
            var sum = 0L;
            foreach (var bucket in buckets)
            {
                var changed = Directory.GetLastWriteTimeUtc(bucket);
                if (!_known.TryGetValue(bucket, out var known) || known.Changed != changed)
                {
                    known = (changed, count(bucket));
                }

                sum += known.Count;
                if (changed < settled)
                {
                    now.Add(bucket, known);
                }
            }

            _known = now;
            return sum;
        }
    }
}
