// How far the letter of a case is that was made ready.
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Web.Cases;

/// <summary>How far the letter of a version is that was made ready: what the records of its job say, and nothing that is hoped for.</summary>
/// <param name="ledger">The records of jobs.</param>
/// <param name="queue">Knows whether any worker is at work.</param>
internal sealed class LetterProgress(JobLedger ledger, IJobQueue queue)
{
    /// <summary>Says it in a sentence; null for a version that is not ready, or whose letter nobody asked for.</summary>
    /// <exception cref="Storage.Blobs.StoreException">Store or queue failed.</exception>
    public async Task<string?> DescribeAsync(OpenCase open, CancellationToken cancellation)
    {
        if (open.Version.Ready is null)
        {
            return null;
        }

        var job = CaseReadiness.JobOf(open.Number, open.Version.Number);
        if (!await ledger.IsRequestedAsync(job.Id, cancellation))
        {
            return null;
        }

        return await ledger.StateAsync(await ledger.NewestRunAsync(job.Id, cancellation), cancellation) switch
        {
            JobState.Done => "Its letter is made and archived.",
            JobState.Refused => "Its letter was refused when it was to be made: ask operations, who see why.",
            JobState.Poisoned => "Making its letter failed several times: ask operations to look at it.",
            JobState.Cancelled => "Operations cancelled the making of its letter.",
            _ => (await queue.MeasureAsync(cancellation)).Held is 0 ? "Its letter is queued and not made yet." : "Its letter is queued, or being made just now.",
        };
    }
}
