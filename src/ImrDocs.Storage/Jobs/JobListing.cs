// All jobs of a store and their states, by the names of their records.
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Lists jobs. No record is read: names tell the states, and the folders are listed side by side, so that a hundred
/// thousand jobs take about a second. Of refusals the ids are held in memory, of other jobs nothing.
/// </summary>
/// <param name="store">Where jobs are kept.</param>
public sealed class JobListing(IBlobStore store)
{
    private const int ListedAtOnce = 16;

    /// <summary>All jobs, in no order.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async IAsyncEnumerable<JobSummary> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var refusals = await RefusalsAsync(cancellation).ConfigureAwait(false);
        var found = Channel.CreateBounded<JobSummary>(ListedAtOnce * ListedAtOnce);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = ListedAtOnce, CancellationToken = stop.Token };
        var listing = Parallel.ForEachAsync(JobBlob.Folders, options, async (folder, token) =>
        {
            await foreach (var job in ListAsync(folder, refusals, token).ConfigureAwait(false))
            {
                await found.Writer.WriteAsync(job, token).ConfigureAwait(false);
            }
        });
        _ = listing.ContinueWith(ended => found.Writer.Complete(ended.Exception?.InnerException), TaskScheduler.Default);
        try
        {
            await foreach (var job in found.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return job;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await listing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The jobs of one folder: the records of a job follow each other there.</summary>
    private async IAsyncEnumerable<JobSummary> ListAsync(
        BlobName folder, Dictionary<JobId, BlobEntryOfRun> refusals, [EnumeratorCancellation] CancellationToken cancellation)
    {
        JobRecordsSeen? current = null;
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            if (JobBlob.Parse(entry.Name) is not { } record)
            {
                continue;
            }

            if (current is null || current.Id != record.Ticket.Id)
            {
                if (current?.Summary is { } summary)
                {
                    yield return summary;
                }

                current = new JobRecordsSeen(record.Ticket.Id);
                if (refusals.TryGetValue(record.Ticket.Id, out var refusal))
                {
                    current.Add(new JobRecordName(refusal.Run, JobRecordKind.End, JobState.Refused), refusal.Written);
                }
            }

            current.Add(record, entry.Written);
        }

        if (current?.Summary is { } last)
        {
            yield return last;
        }
    }

    private async Task<Dictionary<JobId, BlobEntryOfRun>> RefusalsAsync(CancellationToken cancellation)
    {
        var refusals = new Dictionary<JobId, BlobEntryOfRun>();
        await foreach (var entry in store.ListAsync(JobBlob.Refusals, cancellation).ConfigureAwait(false))
        {
            if (JobBlob.ParseRefusal(entry.Name) is { } run
                && (!refusals.TryGetValue(run.Id, out var known) || known.Run.Generation < run.Generation))
            {
                refusals[run.Id] = new BlobEntryOfRun(run, entry.Written);
            }
        }

        return refusals;
    }

    private sealed record BlobEntryOfRun(JobTicket Run, DateTimeOffset Written);
}
