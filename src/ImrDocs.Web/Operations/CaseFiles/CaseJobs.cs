// The jobs of a case.
using System.Collections.Immutable;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Search;

namespace ImrDocs.Web.Operations.CaseFiles;

/// <summary>
/// Finds the jobs of a case: those that its pages and files queue by what they are to do, whose ids follow from that, and
/// others, of which the index knows.
/// </summary>
internal sealed class CaseJobs(LetterIndex index, JobLedger ledger)
{
    /// <summary>They, those of the newest version first.</summary>
    /// <param name="number">The IMR case number.</param>
    /// <param name="newest">The newest version of the case.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed, or the index cannot be used.</exception>
    public async Task<ImmutableArray<CaseJob>> OfAsync(string number, int newest, CancellationToken cancellation)
    {
        var usual = Enumerable.Range(1, newest).Select(version => CaseReadiness.JobOf(number, version).Id);
        var ids = usual.Concat(await index.JobsOfAsync(number, cancellation)).Distinct();
        var jobs = await Task.WhenAll(ids.Select(id => ReadAsync(id, cancellation)));
        return [.. jobs.OfType<CaseJob>().OrderByDescending(job => job.Version).ThenBy(job => job.Letter, StringComparer.Ordinal)];
    }

    private async Task<CaseJob?> ReadAsync(JobId id, CancellationToken cancellation)
    {
        try
        {
            if (await ledger.FindAsync(id, cancellation) is not { } job)
            {
                return null;
            }

            var end = await ledger.FindEndAsync(await ledger.NewestRunAsync(id, cancellation), cancellation);
            var problems = (end?.Diagnostics ?? []).Select(ShownProblem.Of).ToList();
            return new CaseJob(id, job.CaseVersion, job.Letter.Label, end?.State ?? JobState.Open, end?.EndedAt, problems.Find(problem => problem.IsError));
        }
        catch (StoreException damage)
        {
            // One record that cannot be read must not hide the others.
            return new CaseJob(id, 0, "", JobState.Poisoned, null, ShownProblem.Of(damage.Diagnostic));
        }
    }
}

/// <summary>A job of a case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version of the case; 0 when its record cannot be read.</param>
/// <param name="Letter">Which letter it makes.</param>
/// <param name="State">The state of its newest run.</param>
/// <param name="EndedAt">When that ended; null while it is open.</param>
/// <param name="Error">Its first error; null when there is none.</param>
internal sealed record CaseJob(JobId Id, int Version, string Letter, JobState State, DateTimeOffset? EndedAt, ShownProblem? Error);
