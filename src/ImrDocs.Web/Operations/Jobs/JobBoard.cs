// All jobs of the store, listed at most every few seconds.
using System.Collections.Immutable;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Web.Operations.Jobs;

/// <summary>
/// Lists and counts the jobs of the store. Either takes a second where there are a hundred thousand, so what was found is shown for some seconds.
/// A job that was refused or given up wants nobody any more once its case has a newer version; it is told apart. Thread-safe.
/// </summary>
internal sealed class JobBoard(IBlobStore store, IJobQueue queue, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan MostAge = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly JobLedger _ledger = new(store, clock);
    private readonly CaseVersions _versions = new(store);

    /// <summary>What jobs are about, which never changes.</summary>
    private readonly Dictionary<JobId, Job> _jobs = [];

    private Look? _seen;

    /// <summary>How the work stands.</summary>
    /// <exception cref="StoreException">Store or queue failed.</exception>
    public async Task<JobCounts> CountAsync(CancellationToken cancellation) => (await LookAsync(cancellation)).Counts;

    /// <summary>The jobs in some states, the newest first.</summary>
    /// <param name="states">The states.</param>
    /// <param name="mended">Whether refused jobs are listed whose case has a newer version; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">Store or queue failed.</exception>
    public async Task<IReadOnlyList<JobSummary>> ListAsync(IReadOnlyCollection<JobState> states, bool? mended, CancellationToken cancellation)
    {
        var look = await LookAsync(cancellation);
        return [.. look.Jobs.Where(job => states.Contains(job.State) && (mended is null || look.MendedBy.ContainsKey(job.Run.Id) == mended))];
    }

    /// <summary>The newer version of the case of a job that was refused or given up; null where there is none.</summary>
    /// <exception cref="StoreException">Store or queue failed.</exception>
    public async Task<int?> MendedByAsync(JobId job, CancellationToken cancellation) =>
        (await LookAsync(cancellation)).MendedBy.TryGetValue(job, out var version) ? version : null;

    /// <summary>Has the next look be a new one, after something was changed.</summary>
    public void Forget() => _seen = null;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<Look> LookAsync(CancellationToken cancellation)
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

            var mended = await MendedAsync(jobs, cancellation);
            var open = counts with
            {
                Refused = counts.Refused - jobs.Count(job => job.State == JobState.Refused && mended.ContainsKey(job.Run.Id)),
                Poisoned = counts.Poisoned - jobs.Count(job => job.State == JobState.Poisoned && mended.ContainsKey(job.Run.Id)),
            };
            return _seen = new Look(at, open, [.. jobs.OrderByDescending(job => job.Since).ThenBy(job => job.Run.Id.Value, StringComparer.Ordinal)], mended);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Dictionary<JobId, int>> MendedAsync(List<JobSummary> jobs, CancellationToken cancellation)
    {
        var mended = new Dictionary<JobId, int>();
        foreach (var summary in jobs.Where(job => job.State is JobState.Refused or JobState.Poisoned))
        {
            if (await FindAsync(summary.Run.Id, cancellation) is { } job
                && await _versions.NewestAsync(job.CaseNumber, cancellation) is var newest && newest > job.CaseVersion)
            {
                mended[summary.Run.Id] = newest;
            }
        }

        return mended;
    }

    private async Task<Job?> FindAsync(JobId id, CancellationToken cancellation)
    {
        if (_jobs.TryGetValue(id, out var known))
        {
            return known;
        }

        try
        {
            if (await _ledger.FindAsync(id, cancellation) is { } job)
            {
                return _jobs[id] = job;
            }
        }
        catch (StoreException)
        {
            // The list says so of this one; the others are counted all the same.
        }

        return null;
    }

    private sealed record Look(long At, JobCounts Counts, ImmutableArray<JobSummary> Jobs, Dictionary<JobId, int> MendedBy);
}
