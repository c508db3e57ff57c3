// Jobs in: each is recorded, and a message tells the workers.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Submits versions of cases that are stored. First the job is recorded, then the message sent, and each step can be done
/// twice without harm: whoever is interrupted submits again and gets the same job.
/// </summary>
/// <param name="store">Where cases and jobs are kept.</param>
/// <param name="queue">What tells the workers.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class JobSubmission(IBlobStore store, IJobQueue queue, TimeProvider clock)
{
    private readonly JobLedger _ledger = new(store, clock);

    /// <summary>Submits a version of a case.</summary>
    /// <param name="caseNumber">The number of the case.</param>
    /// <param name="version">The version, which is stored.</param>
    /// <param name="letter">Which letter about it.</param>
    /// <param name="formats">The files to write.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The job and its state: a job that has ended before is not queued again.</returns>
    /// <exception cref="StoreException">Store or queue failed; calling again is safe.</exception>
    public async Task<SubmittedJob> SubmitAsync(
        string caseNumber, int version, LetterRequest letter, ImmutableArray<LetterFormat> formats, CancellationToken cancellation)
    {
        var job = new Job(caseNumber, version, letter, formats);
        var ticket = JobTicket.First(job.Id);
        if (await _ledger.RequestAsync(job, cancellation).ConfigureAwait(false) == PutOutcome.AlreadyThere)
        {
            ticket = await _ledger.NewestRunAsync(job.Id, cancellation).ConfigureAwait(false);
            var state = await _ledger.StateAsync(ticket, cancellation).ConfigureAwait(false);
            if (state != JobState.Open)
            {
                return new SubmittedJob(job, state);
            }

            // Whether its message was ever sent cannot be known; a second one does no harm.
        }

        await queue.SendAsync(ticket.ToString(), cancellation).ConfigureAwait(false);
        return new SubmittedJob(job, JobState.Open);
    }
}

/// <summary>What became of a submission.</summary>
/// <param name="Job">The job.</param>
/// <param name="State">Open when it is queued; else how it had ended already.</param>
public sealed record SubmittedJob(Job Job, JobState State)
{
    /// <summary>Why its letters will not be made; null when they will, or were.</summary>
    public Diagnostic? Problem => State is JobState.Open or JobState.Done ? null : Job.HasEnded(State);
}
