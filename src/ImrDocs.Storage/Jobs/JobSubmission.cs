// Cases in: each becomes a stored version, a recorded job and a message.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Submits cases. First the case is stored, then the job recorded, then the message sent, and each step can be done
/// twice without harm: whoever is interrupted submits again and gets the same job.
/// </summary>
/// <param name="store">Where cases and jobs are kept.</param>
/// <param name="queue">What tells the workers.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class JobSubmission(IBlobStore store, IJobQueue queue, TimeProvider clock)
{
    private readonly CaseVersions _cases = new(store);
    private readonly JobLedger _ledger = new(store, clock);

    /// <summary>Submits a case whose number could be read.</summary>
    /// <returns>The job and its state: a job that has ended before is not queued again.</returns>
    /// <exception cref="StoreException">Store or queue failed; calling again is safe.</exception>
    public async Task<SubmittedJob> SubmitAsync(
        SubmittedCase submitted, LetterRequest letter, ImmutableArray<LetterFormat> formats, CancellationToken cancellation)
    {
        var caseNumber = submitted.CaseNumber ?? throw new ArgumentException("The case has no number", nameof(submitted));
        var version = await _cases.StoreAsync(caseNumber, submitted.Bytes, cancellation).ConfigureAwait(false);
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
public sealed record SubmittedJob(Job Job, JobState State);
