// A mail run that goes on while nobody waits, and what came of it.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Operations.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A mail run that goes on while nobody waits: how far it is, and in the end its batches with the files for the printer.</summary>
internal sealed class MailTaskPage(TaskDesk tasks, MailDesk desk, AuditLog audit) : PageModel
{
    /// <summary>The run.</summary>
    public TaskView View { get; private set; } = null!;

    /// <summary>Its batches, once it has ended.</summary>
    public ImmutableArray<BatchView> Batches { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (View.Task.End is { } end)
        {
            Batches = await desk.ReadAsync(
                book => end.Outcome.Subjects.Select(book.FindBatch).OfType<ImrDocs.Storage.Mail.Ledger.MailBatch>().Select(BatchView.Of).ToImmutableArray(), cancellation);
        }

        return Page();
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
            await tasks.StopAsync(View.Task, User.Person, cancellation);
        }

        return Redirect(View.Address);
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await tasks.FindAsync(TaskKind.MailRun, id, cancellation) is not { } task)
        {
            return false;
        }

        View = new TaskView(task, MailNames.Task(id), "Printing", "envelope", "Looking at the cases that are ready");
        return true;
    }
}
