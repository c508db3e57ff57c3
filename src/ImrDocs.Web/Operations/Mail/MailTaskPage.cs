// A mail run that goes on while nobody waits, and what came of it.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Operations.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A mail run that goes on while nobody waits: how far it is, and in the end its batches with the files for the printer.</summary>
internal sealed class MailTaskPage(TaskDesk tasks, MailDesk desk, AuditLog audit) : TaskPage(TaskKind.MailRun, tasks, audit)
{
    /// <summary>Its batches, once it has ended.</summary>
    public ImmutableArray<BatchView> Batches { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        // What a page that waits asks again and again is no look at letters.
        if (View.Task.End is { } end)
        {
            await Audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = View.Task.Name }, cancellation);
            Batches = await desk.ReadAsync(
                book => end.Outcome.Subjects.Select(book.FindBatch).OfType<MailBatch>().Select(BatchView.Of).ToImmutableArray(), cancellation);
        }

        return Page();
    }

    /// <inheritdoc/>
    protected override TaskView ViewOf(BackgroundTask task) => new(task, MailNames.Task(task.Id), "Printing", "envelope", "Looking at the cases that are ready");
}
