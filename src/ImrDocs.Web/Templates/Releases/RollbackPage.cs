// Where the words of an earlier release are brought back.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>Where the words of an earlier release are brought back: by a new release, which waits for approval like any other.</summary>
[AllowedTo(Role.Editor)]
internal sealed class RollbackPage(ReleaseProcess releases, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>The release whose words are brought back.</summary>
    public Release Release { get; private set; } = null!;

    /// <summary>What is written in the form.</summary>
    public ReleaseForm Form { get; private set; } = null!;

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(int release, CancellationToken cancellation) =>
        await ShowAsync(release, ReleaseForm.Today(clock, await releases.Ledger.ReadAsync(cancellation)), null, cancellation);

    /// <summary>Makes the release.</summary>
    public async Task<IActionResult> OnPostAsync(int release, [FromForm] ReleaseForm form, CancellationToken cancellation)
    {
        if (form.In(await releases.Ledger.ReadAsync(cancellation)).Read is not var (note, effective))
        {
            return await ShowAsync(release, form, ReleaseForm.Missing, cancellation);
        }

        var result = await releases.RollBackAsync(release, User.Person, note, effective, CancellationToken.None);
        if (result.Release is not { } made)
        {
            return await ShowAsync(release, form, new ReviewMessage($"Nothing was done: {result.Diagnostics[0].Message}.", Severity.Error), cancellation);
        }

        return await this.SeeReleaseAsync(audit, AuditAction.ReleaseRolledBack, made.Number);
    }

    private async Task<IActionResult> ShowAsync(int number, ReleaseForm form, ReviewMessage? message, CancellationToken cancellation)
    {
        var history = await releases.Ledger.ReadAsync(cancellation);
        if (history.Find(number) is not { } release)
        {
            return NotFound();
        }

        (Release, Form, Message) = (release, form.In(history), message);
        return Page();
    }
}
