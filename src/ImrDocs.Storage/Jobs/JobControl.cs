// What people do with jobs: have them run again, or not at all.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>Has jobs run again, or ends them before they run.</summary>
/// <param name="ledger">The records of the jobs.</param>
public sealed class JobControl(JobLedger ledger)
{
    /// <summary>Queues a job that has ended for another run. Whoever does it twice may find it waiting already.</summary>
    /// <param name="job">The job.</param>
    /// <param name="queue">What tells the workers.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The new run, or why there is none.</returns>
    /// <exception cref="StoreException">Store or queue failed; calling again is safe.</exception>
    public async Task<(JobTicket? Run, Diagnostic? Problem)> RequeueAsync(Job job, IJobQueue queue, CancellationToken cancellation)
    {
        var run = await ledger.NewestRunAsync(job.Id, cancellation).ConfigureAwait(false);
        if (await ledger.StateAsync(run, cancellation).ConfigureAwait(false) == JobState.Open)
        {
            return (null, new Diagnostic(JobDiagnostics.HasNotEnded, $"Job {job.Id} waits or is being done"));
        }

        var next = await ledger.RequeueAsync(run, cancellation).ConfigureAwait(false);
        await queue.SendAsync(next.ToString(), cancellation).ConfigureAwait(false);
        return (next, null);
    }

    /// <summary>Ends a job that has not been done yet.</summary>
    /// <param name="job">The job.</param>
    /// <param name="where">Where that was said, as the record shall have it: <c>on the command line</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why it is not cancelled; null when it is.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<Diagnostic?> CancelAsync(Job job, string where, CancellationToken cancellation)
    {
        var run = await ledger.NewestRunAsync(job.Id, cancellation).ConfigureAwait(false);
        var state = await ledger.StateAsync(run, cancellation).ConfigureAwait(false);
        if (state == JobState.Open)
        {
            var reason = new Diagnostic(JobDiagnostics.Cancelled, "It was cancelled " + where);
            await ledger.EndAsync(run, job, JobState.Cancelled, [], [reason], cancellation).ConfigureAwait(false);

            // A worker may have finished it at the same moment.
            state = await ledger.StateAsync(run, cancellation).ConfigureAwait(false);
        }

        return state == JobState.Cancelled ? null : job.HasEnded(state);
    }
}
