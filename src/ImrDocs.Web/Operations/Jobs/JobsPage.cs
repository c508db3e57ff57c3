// The list of jobs.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Jobs;

/// <summary>The list of jobs by their state; those that want somebody are shown first. Several can be queued again at once.</summary>
internal sealed class JobsPage(JobBoard board, JobLedger ledger, JobControl control, IJobQueue queue, AuditLog audit) : PageModel
{
    /// <summary>The word for the jobs that want somebody: refused ones and those that were given up.</summary>
    public const string Attention = "attention";

    /// <summary>The word for refused jobs whose case has a newer version.</summary>
    public const string Mended = "mended";

    private static readonly JobState[] Wanting = [JobState.Refused, JobState.Poisoned];

    /// <summary>The state whose jobs are shown; null for those that want somebody.</summary>
    public JobState? State { get; private set; }

    /// <summary>Whether those are shown whose case has a newer version, and which want nobody any more.</summary>
    public bool ShowsMended { get; private set; }

    /// <summary>The word for what is shown.</summary>
    public string Shown => State?.Word ?? (ShowsMended ? Mended : Attention);

    /// <summary>The jobs on this page.</summary>
    public ImmutableArray<ListedJob> Jobs { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = new(0, 1, Paging.DefaultSize, "");

    /// <summary>How many jobs were queued again just now; null when none were to be.</summary>
    public int? Requeued { get; private set; }

    /// <summary>Shows the list.</summary>
    public Task OnGetAsync(string? state, int? p, int? queued, CancellationToken cancellation) => ShowAsync(state, p, queued, cancellation);

    /// <summary>Queues jobs again.</summary>
    /// <param name="job">Their ids.</param>
    /// <param name="state">The state whose jobs were shown.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IActionResult> OnPostAsync(string[] job, string? state, CancellationToken cancellation)
    {
        var queued = 0;
        foreach (var text in job)
        {
            if (JobId.TryParse(text, out var id)
                && await ledger.FindAsync(id, cancellation) is { } found
                && (await control.RequeueAsync(found, queue, cancellation)).Run is { } run)
            {
                var done = new AuditEvent(User.Person, AuditAction.JobRequeued) { CaseNumber = found.CaseNumber, Version = found.CaseVersion, Subject = run.ToString() };
                await audit.AppendAsync(done, CancellationToken.None);
                queued++;
            }
        }

        board.Forget();
        return Redirect(FormattableString.Invariant($"/operations/jobs?state={Parse(state)?.Word ?? (state == Mended ? Mended : Attention)}&queued={queued}"));
    }

    private async Task ShowAsync(string? state, int? page, int? queued, CancellationToken cancellation)
    {
        State = Parse(state);
        (ShowsMended, Requeued) = (state == Mended, queued);
        var all = await board.ListAsync(State is { } one ? [one] : Wanting, State is null or JobState.Refused or JobState.Poisoned ? ShowsMended : null, cancellation);
        Paging = new Paging(all.Count, Paging.NumberOf(page), Paging.DefaultSize, "/operations/jobs?state=" + Shown);
        Jobs = [.. await Task.WhenAll(all.Skip(Paging.Skip).Take(Paging.Size).Select(job => ReadAsync(job, cancellation)))];
    }

    private async Task<ListedJob> ReadAsync(JobSummary summary, CancellationToken cancellation)
    {
        try
        {
            var job = await ledger.FindAsync(summary.Run.Id, cancellation);
            var end = summary.State is JobState.Refused or JobState.Poisoned ? await ledger.FindEndAsync(summary.Run, cancellation) : null;
            return new ListedJob(summary, job, [.. (end?.Diagnostics ?? []).Select(ShownProblem.Of)], await board.MendedByAsync(summary.Run.Id, cancellation));
        }
        catch (StoreException damage)
        {
            // One record that cannot be read must not hide the other jobs.
            return new ListedJob(summary, null, [ShownProblem.Of(damage.Diagnostic)], null);
        }
    }

    private static JobState? Parse(string? word) => Enum.GetValues<JobState>().Cast<JobState?>().FirstOrDefault(state => string.Equals(state!.Value.Word, word, StringComparison.Ordinal));
}

/// <summary>A job of the list.</summary>
/// <param name="Summary">Its newest run.</param>
/// <param name="Job">What is to be done; null when its record cannot be read.</param>
/// <param name="Problems">Why it was refused or failed for good.</param>
/// <param name="MendedBy">The newer version of its case; null where there is none.</param>
internal sealed record ListedJob(JobSummary Summary, Job? Job, ImmutableArray<ShownProblem> Problems, int? MendedBy)
{
    /// <summary>The problem that the list shows: the first error.</summary>
    public ShownProblem? First => Problems.FirstOrDefault(problem => problem.IsError) ?? Problems.FirstOrDefault();
}
