// One verification of the whole store: how far it is, and what it found.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Operations.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>One verification of the whole store. Whoever started it can leave and come back.</summary>
internal sealed class VerificationPage(TaskDesk desk, AuditLog audit) : PageModel
{
    /// <summary>The verification.</summary>
    public TaskView View { get; private set; } = null!;

    /// <summary>What it found, by kind.</summary>
    public ImmutableArray<DamageGroup> Groups { get; private set; } = [];

    /// <summary>Shows it, or gives the report as CSV.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? format, CancellationToken cancellation)
    {
        if (format is not (null or "csv") || !await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        // What a page that waits asks again and again is no look at letters.
        if (View.Task.End is { } end)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = id }, cancellation);
            Groups = DamageGroup.Of(end.Outcome.Diagnostics);
        }

        return format is null ? Page()
            : View.Task.End is { State: TaskState.Done } done ? File(DamageGroup.ToCsv(done.Outcome.Diagnostics), "text/csv", $"verification-{id}.csv")
            : NotFound();
    }

    /// <summary>Stops it.</summary>
    public async Task<IActionResult> OnPostStopAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (View.Task.IsGoingOn)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.JobCancelled) { Subject = id }, cancellation);
            await desk.StopAsync(View.Task, User.Person, cancellation);
        }

        return Redirect(View.Address);
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await desk.FindAsync(TaskKind.Verification, id, cancellation) is not { } task)
        {
            return false;
        }

        View = new TaskView(task, "/operations/verify/" + id, "Verifying", "letter");
        return true;
    }
}
