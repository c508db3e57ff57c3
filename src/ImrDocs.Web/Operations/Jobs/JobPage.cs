// One job: what became of each of its runs.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Jobs;

/// <summary>One job with all its problems; it can be queued again, or cancelled while it waits.</summary>
internal sealed class JobPage(JobBoard board, JobLedger ledger, JobControl control, IJobQueue queue, AuditLog audit) : PageModel
{
    private const string Cancel = "cancel";
    private const string Requeue = "requeue";

    /// <summary>The job.</summary>
    public Job Job { get; private set; } = null!;

    /// <summary>Its runs, the newest first.</summary>
    public ImmutableArray<RunOfJob> Runs { get; private set; } = [];

    /// <summary>Why what was asked for just now was not done.</summary>
    public ShownProblem? Refusal { get; private set; }

    /// <summary>Shows the job.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Queues the job again, or cancels it.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string? action, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (action is not (Cancel or Requeue))
        {
            return BadRequest();
        }

        var isCancelled = string.Equals(action, Cancel, StringComparison.Ordinal);
        var problem = isCancelled
            ? await control.CancelAsync(Job, "in the web application", cancellation)
            : (await control.RequeueAsync(Job, queue, cancellation)).Problem;
        if (problem is not null)
        {
            Refusal = ShownProblem.Of(problem);
            return Page();
        }

        var run = await ledger.NewestRunAsync(Job.Id, cancellation);
        var done = new AuditEvent(User.Person, isCancelled ? AuditAction.JobCancelled : AuditAction.JobRequeued)
        {
            CaseNumber = Job.CaseNumber,
            Version = Job.CaseVersion,
            Subject = run.ToString(),
        };
        await audit.AppendAsync(done, CancellationToken.None);
        board.Forget();
        return Redirect("/operations/jobs/" + Job.Id);
    }

    private async Task<bool> FindAsync(string text, CancellationToken cancellation)
    {
        if (!JobId.TryParse(text, out var id) || await ledger.FindAsync(id, cancellation) is not { } job)
        {
            return false;
        }

        Job = job;
        var newest = await ledger.NewestRunAsync(id, cancellation);
        var runs = ImmutableArray.CreateBuilder<RunOfJob>();
        for (var generation = newest.Generation; generation > 0; generation--)
        {
            runs.Add(RunOfJob.Of(generation, await ledger.FindEndAsync(new JobTicket(id, generation), cancellation)));
        }

        Runs = runs.ToImmutable();
        return true;
    }
}

/// <summary>A run of a job.</summary>
/// <param name="Generation">Its number, from 1.</param>
/// <param name="State">How far it is.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Letters">The letters it made.</param>
/// <param name="Problems">All its problems.</param>
internal sealed record RunOfJob(int Generation, JobState State, DateTimeOffset? EndedAt, ImmutableArray<LetterKey> Letters, ImmutableArray<ShownProblem> Problems)
{
    /// <summary>The run whose end was recorded so; null while it is open.</summary>
    public static RunOfJob Of(int generation, JobEnd? end) => end is null
        ? new RunOfJob(generation, JobState.Open, null, [], [])
        : new RunOfJob(
            generation,
            end.State,
            end.EndedAt,
            [.. end.Letters.Where(BlobName.IsValid).Select(name => LetterKey.FromManifestName(new BlobName(name))).OfType<LetterKey>()],
            [.. end.Diagnostics.Select(ShownProblem.Of)]);
}
