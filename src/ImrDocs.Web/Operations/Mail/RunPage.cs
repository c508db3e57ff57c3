// A run of mail and its batches.
using ImrDocs.Storage.Audit;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A run of mail: its batches, their files and how far they are.</summary>
internal sealed class RunPage(MailDesk desk, AuditLog audit) : PageModel
{
    /// <summary>The run.</summary>
    public RunView Run { get; private set; } = null!;

    /// <summary>Shows the run.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(book => book.FindRun(id) is { } run ? RunView.Of(run) : null, cancellation) is not { } found)
        {
            return NotFound();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = found.Id }, cancellation);
        Run = found;
        return Page();
    }
}
