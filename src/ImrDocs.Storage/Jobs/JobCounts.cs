// How the work stands.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Storage.Jobs;

/// <summary>How the work stands, about: it goes on while it is counted.</summary>
/// <param name="Waiting">Jobs that nobody works on.</param>
/// <param name="Running">Jobs that are held by a worker; null where the queue does not tell (Azure, while many wait).</param>
/// <param name="Done">Jobs whose letters are archived.</param>
/// <param name="Refused">Jobs whose case or letter was refused.</param>
/// <param name="Poisoned">Jobs that were given up.</param>
/// <param name="Cancelled">Jobs that are not to be done.</param>
/// <param name="OldestSeconds">Age of the oldest message that waits, in seconds; null when none does.</param>
/// <param name="LettersPerMinute">Letters archived in the last minute.</param>
public sealed record JobCounts(
    long Waiting, long? Running, long Done, long Refused, long Poisoned, long Cancelled, double? OldestSeconds, double LettersPerMinute)
{
    /// <summary>Of the jobs done in the last minute, so many are asked how many letters they made.</summary>
    private const int Asked = 20;

    /// <summary>Counts.</summary>
    /// <exception cref="StoreException">Store or queue failed.</exception>
    public static async Task<JobCounts> TakeAsync(IBlobStore store, IJobQueue queue, TimeProvider clock, CancellationToken cancellation)
    {
        var measuring = queue.MeasureAsync(cancellation);
        var counts = new long[Enum.GetValues<JobState>().Length];
        var recent = new List<JobTicket>();
        var doneInLastMinute = 0L;
        await foreach (var job in new JobListing(store).ListAsync(cancellation).ConfigureAwait(false))
        {
            counts[(int)job.State]++;
            if (job.State == JobState.Done && clock.GetUtcNow() - job.Since < TimeSpan.FromMinutes(1) && ++doneInLastMinute <= Asked)
            {
                recent.Add(job.Run);
            }
        }

        var depth = await measuring.ConfigureAwait(false);
        var open = counts[(int)JobState.Open];
        var running = depth.Held is { } held ? Math.Min(held, open) : (long?)null;
        return new JobCounts(
            open - (running ?? 0),
            running,
            counts[(int)JobState.Done],
            counts[(int)JobState.Refused],
            counts[(int)JobState.Poisoned],
            counts[(int)JobState.Cancelled],
            depth.OldestEnqueued is { } oldest ? Math.Max(0, (clock.GetUtcNow() - oldest).TotalSeconds) : null,
            doneInLastMinute * await LettersOfAsync(recent, new JobLedger(store, clock), cancellation).ConfigureAwait(false));
    }

    /// <summary>How many letters a job makes, on the average.</summary>
    private static async Task<double> LettersOfAsync(List<JobTicket> runs, JobLedger ledger, CancellationToken cancellation)
    {
        var letters = 0;
        foreach (var run in runs)
        {
            letters += (await ledger.FindEndAsync(run, cancellation).ConfigureAwait(false))?.Letters.Length ?? 0;
        }

        return runs.Count == 0 ? 0 : (double)letters / runs.Count;
    }
}
