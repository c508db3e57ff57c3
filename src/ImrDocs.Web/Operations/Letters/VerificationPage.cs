// One verification of the whole store: how far it is, and what it found.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Operations.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>One verification of the whole store.</summary>
internal sealed class VerificationPage(TaskDesk desk, AuditLog audit) : TaskPage(TaskKind.Verification, desk, audit)
{
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
            await Audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = View.Task.Name }, cancellation);
            Groups = DamageGroup.Of(end.Outcome.Diagnostics);
        }

        return format is null ? Page()
            : View.Task.End is { State: TaskState.Done } done ? File(DamageGroup.ToCsv(done.Outcome.Diagnostics), "text/csv", $"verification-{id}.csv")
            : NotFound();
    }

    /// <inheritdoc/>
    protected override TaskView ViewOf(BackgroundTask task) => new(task, "/operations/verify/" + task.Id, "Verifying", "letter", Several: "letters, envelopes and files for the printer");
}
