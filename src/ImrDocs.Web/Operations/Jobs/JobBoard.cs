// All jobs of the store, listed at most every few seconds.
using System.Collections.Immutable;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Web.Operations.Jobs;

/// <summary>Lists and counts the jobs of the store. Either takes a second where there are a hundred thousand, so what was found is shown for some seconds. Thread-safe.</summary>
internal sealed class JobBoard(IBlobStore store, IJobQueue queue, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan MostAge = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private (long At, JobCounts Counts, ImmutableArray<JobSummary> Jobs)? _seen;

    /// <summary>How the work stands.</summary>
    /// <exception cref="StoreException">Store or queue failed.</exception>
    public async Task<JobCounts> CountAsync(CancellationToken cancellation) => (await LookAsync(cancellation)).Counts;

    /// <summary>The jobs in some states, the newest first.</summary>
    /// <exception cref="StoreException">Store or queue failed.</exception>
    public async Task<IReadOnlyList<JobSummary>> ListAsync(IReadOnlyCollection<JobState> states, CancellationToken cancellation) =>
        [.. (await LookAsync(cancellation)).Jobs.Where(job => states.Contains(job.State))];

    /// <summary>Has the next look be a new one, after something was changed.</summary>
    public void Forget() => _seen = null;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<(long At, JobCounts Counts, ImmutableArray<JobSummary> Jobs)> LookAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_seen is { } seen && clock.GetElapsedTime(seen.At) < MostAge)
            {
                return seen;
            }

            var at = clock.GetTimestamp();
            var counts = await JobCounts.TakeAsync(store, queue, clock, cancellation);
            var jobs = new List<JobSummary>();
            await foreach (var job in new JobListing(store).ListAsync(cancellation))
            {
                jobs.Add(job);
            }

            var look = (at, counts, jobs.OrderByDescending(job => job.Since).ThenBy(job => job.Run.Id.Value, StringComparer.Ordinal).ToImmutableArray());
            _seen = look;
            return look;
        }
        finally
        {
            _turn.Release();
        }
    }
}
