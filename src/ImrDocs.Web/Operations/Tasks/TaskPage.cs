// The page of one background task.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Tasks;

/// <summary>The page of one background task: how far it is, and the way to stop it. Whoever started it can leave and come back.</summary>
/// <param name="kind">What the task does.</param>
/// <param name="tasks">Does it.</param>
/// <param name="audit">Takes what is done with it.</param>
internal abstract class TaskPage(TaskKind kind, TaskDesk tasks, AuditLog audit) : PageModel
{
    /// <summary>The task.</summary>
    public TaskView View { get; private set; } = null!;

    /// <summary>Takes what is done with the task.</summary>
    protected AuditLog Audit => audit;

    /// <summary>Stops it.</summary>
    public async Task<IActionResult> OnPostStopAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (View.Task.IsGoingOn)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.JobCancelled) { Subject = View.Task.Name }, cancellation);
            await tasks.StopAsync(View.Task, User.Person, cancellation);
        }

        return Redirect(View.Address);
    }

    /// <summary>How the page tells of a task.</summary>
    protected abstract TaskView ViewOf(BackgroundTask task);

    /// <summary>Finds the task; false when there is none of that id.</summary>
    protected async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await tasks.FindAsync(kind, id, cancellation) is not { } task)
        {
            return false;
        }

        View = ViewOf(task);
        return true;
    }
}
