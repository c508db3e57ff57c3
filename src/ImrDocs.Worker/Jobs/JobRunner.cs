// One message to its end: done, given back, or given up.
using System.Globalization;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Health;

namespace ImrDocs.Worker.Jobs;

/// <summary>
/// Does the job of a message. What fails for want of a store is tried again for as long as the lease can be held and
/// is nobody's fault; what fails although the store takes the record of the failure is counted against the job; a
/// defect of the program ends the job at once, since it would meet it again.
/// </summary>
internal sealed class JobRunner(
    JobProcessor processor, IJobQueue queue, StoreHealth health, WorkerOptions options, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A job that was received so often and has not ended probably ends the process that works on it. Workers that
    /// are killed for other reasons hit one and the same job a few times at most.
    /// </summary>
    private const int MostDeliveries = 25;

    /// <summary>How long giving a message back may take when the worker stops.</summary>
    private static readonly TimeSpan ReleaseTime = TimeSpan.FromSeconds(2);

    /// <summary>Does the job of a message that was just received.</summary>
    /// <param name="message">The message.</param>
    /// <param name="stop">Ends the work; the message is then given back.</param>
    /// <exception cref="StoreException">The queue failed; the message comes back when its lease has run out.</exception>
    public async Task RunAsync(LeasedMessage message, CancellationToken stop)
    {
        if (!JobTicket.TryParse(message.Text, out var ticket))
        {
            log.NotOurMessage(message.Id);
            await queue.CompleteAsync(message, stop);
            return;
        }

        using var scope = log.OfJob(ticket.Id.Value, ticket.Generation);
        await using var lease = new Lease(queue, message, options, clock, stop);
        try
        {
            if (await WorkAsync(ticket, Excess(message), lease.Token) is { } delay)
            {
                await lease.ReleaseAsync(delay, stop);
            }
            else
            {
                await lease.CompleteAsync(stop);
            }
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            log.LeaseLost();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            using var time = new CancellationTokenSource(ReleaseTime, clock);
            await lease.ReleaseAsync(TimeSpan.Zero, time.Token);
            log.Released();
        }
    }

    /// <param name="ticket">The job.</param>
    /// <param name="defect">Why it is to be given up; null when it is to be done.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null when the job has ended; else after which delay it is to be tried again.</returns>
    private async Task<TimeSpan?> WorkAsync(JobTicket ticket, Diagnostic? defect, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var backoff = new Backoff(ShortestWait, LongestWait);
        while (true)
        {
            try
            {
                var end = defect is null
                    ? await processor.RunAsync(ticket, cancellation)
                    : await processor.PoisonAsync(ticket, defect, cancellation);
                Worked();
                log.Ended(end, clock.GetElapsedTime(start));
                return null;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                throw;
            }
            catch (StoreException failure)
            {
                if (await CountAsync(ticket, failure.Diagnostic, cancellation) is { } answer)
                {
                    return answer.IsGivenUp ? null : answer.Delay;
                }

                await Task.Delay(backoff.Next(), clock, cancellation);
            }
            catch (Exception error) when (defect is null)
            {
                defect = new Diagnostic(LetterDiagnostics.ProgramDefect, Defect.Describe(error));
            }
        }
    }

    private static Diagnostic? Excess(LeasedMessage message) => message.Deliveries <= MostDeliveries
        ? null
        : new Diagnostic(JobDiagnostics.DeliveredTooOften, string.Create(CultureInfo.InvariantCulture, $"It was begun {message.Deliveries - 1} times"));

    /// <summary>Counts a failure, unless the store fails to record it: then the store is to blame and nothing is counted.</summary>
    private async Task<(bool IsGivenUp, TimeSpan Delay)?> CountAsync(JobTicket ticket, Diagnostic failure, CancellationToken cancellation)
    {
        try
        {
            var (failures, end) = await processor.FailAsync(ticket, failure, cancellation);
            Worked();
            log.JobFailed(failure.ToString(), failures);
            log.Ended(end, TimeSpan.Zero);
            return (failures >= JobLedger.MostFailures, ShortestWait * Math.Pow(2, failures));
        }
        catch (StoreException outage)
        {
            if (health.Failed(outage.Diagnostic))
            {
                log.StoreFailed(outage.Diagnostic.ToString());
            }

            return null;
        }
    }

    private void Worked()
    {
        if (health.Worked())
        {
            log.StoreWorks();
        }
    }
}
