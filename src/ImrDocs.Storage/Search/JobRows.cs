// Brings the jobs of the index up to date.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Search;

/// <summary>Writes which case each job is about. What a job is about never changes, so only those are read that are new.</summary>
internal sealed class JobRows(IBlobStore store, IndexFile file, TimeProvider clock)
{
    private const int JobsAtOnce = 200;
    private const int ReadAtOnce = 16;

    private readonly JobLedger _ledger = new(store, clock);

    /// <summary>Brings them up to date.</summary>
    public async Task UpdateAsync(CancellationToken cancellation)
    {
        var known = await file.UseAsync(index => index.Rows("SELECT id FROM jobs", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal), cancellation).ConfigureAwait(false);
        var fresh = new List<JobId>();
        await foreach (var entry in store.ListAsync(JobBlob.Jobs, cancellation).ConfigureAwait(false))
        {
            if (JobBlob.Parse(entry.Name) is { Kind: JobRecordKind.Request, Ticket.Id: var id } && !known.Remove(id.Value))
            {
                fresh.Add(id);
            }
        }

        foreach (var some in fresh.Chunk(JobsAtOnce))
        {
            var jobs = new Job?[some.Length];
            var options = new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation };
            await Parallel.ForAsync(0, some.Length, options, async (at, token) => jobs[at] = await FindAsync(some[at], token).ConfigureAwait(false)).ConfigureAwait(false);
            await WriteAsync(jobs.OfType<Job>(), [], cancellation).ConfigureAwait(false);
        }

        // What the store has lost.
        await WriteAsync([], known, cancellation).ConfigureAwait(false);
    }

    private async Task<Job?> FindAsync(JobId id, CancellationToken cancellation)
    {
        try
        {
            return await _ledger.FindAsync(id, cancellation).ConfigureAwait(false);
        }
        catch (StoreException damage) when (damage.Diagnostic.Descriptor == JobDiagnostics.RecordUnreadable)
        {
            // The list of jobs tells it; here it is only not found by its case.
            return null;
        }
    }

    private Task<int> WriteAsync(IEnumerable<Job> jobs, IEnumerable<string> gone, CancellationToken cancellation) => file.UseAsync(
        index =>
        {
            using var transaction = index.BeginTransaction(deferred: false);
            foreach (var job in jobs)
            {
                index.Execute("INSERT OR REPLACE INTO jobs VALUES($id, $number)", ("$id", job.Id.Value), ("$number", job.CaseNumber));
            }

            foreach (var id in gone)
            {
                index.Execute("DELETE FROM jobs WHERE id = $id", ("$id", id));
            }

            transaction.Commit();
            return 0;
        },
        cancellation);
}
