// Jobs whose message was never sent.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Finds jobs that nobody will do: whoever submitted them was killed between the record and the message. While the
/// queue is empty, every job that has not ended is one of them.
/// </summary>
/// <param name="store">Where jobs are kept.</param>
/// <param name="queue">What tells the workers.</param>
/// <param name="clock">Tells how old a record is.</param>
public sealed class LostJobs(IBlobStore store, IJobQueue queue, TimeProvider clock)
{
    /// <summary>Younger jobs are just being submitted.</summary>
    private static readonly TimeSpan LeastAge = TimeSpan.FromMinutes(1);

    /// <summary>Sends the messages that are missing; to be called while the queue is empty.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="StoreException">Store or queue failed; calling again is safe.</exception>
    public async Task<int> ResendAsync(CancellationToken cancellation)
    {
        var sent = 0;
        await foreach (var job in new JobListing(store).ListAsync(cancellation).ConfigureAwait(false))
        {
            if (job.State == JobState.Open && clock.GetUtcNow() - job.Since >= LeastAge)
            {
                await queue.SendAsync(job.Run.ToString(), cancellation).ConfigureAwait(false);
                sent++;
            }
        }

        return sent;
    }
}
