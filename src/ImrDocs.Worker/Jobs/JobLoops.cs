// The loops that do the jobs.
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Health;
using Microsoft.Extensions.Hosting;

namespace ImrDocs.Worker.Jobs;

/// <summary>Takes a job, does it, takes the next, in as many loops as jobs may be under way at once.</summary>
internal sealed class JobLoops(JobSource source, JobRunner runner, StoreHealth health, WorkerOptions options, TimeProvider clock, ILogger<JobLoops> log)
    : BackgroundService
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>When the worker is told to stop, jobs under way may take so long to end; then they are given back.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(6);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var giveBack = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() => giveBack.CancelAfter(TimeToFinish));
        await Task.WhenAll(Enumerable.Range(0, options.Concurrency).Select(_ => Task.Run(() => LoopAsync(stoppingToken, giveBack.Token), CancellationToken.None)));
    }

    private async Task LoopAsync(CancellationToken stop, CancellationToken giveBack)
    {
        var backoff = new Backoff(ShortestWait, LongestWait);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var message = await source.NextAsync(stop);
                await runner.RunAsync(message, giveBack);
                backoff.Reset();
                continue;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (StoreException failure)
            {
                if (health.Failed(failure.Diagnostic))
                {
                    log.StoreFailed(failure.Diagnostic.ToString());
                }
            }
            catch (Exception error)
            {
                // Whatever it is, the other jobs go on; the text of an exception may hold a value of a case.
                log.LoopDefect(Defect.Describe(error));
            }

            await Task.Delay(backoff.Next(), clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
