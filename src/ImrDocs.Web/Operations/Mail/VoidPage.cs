// Takes a run, a batch or an envelope out of the mail.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>Takes a run, a batch or an envelope out of the mail: first it says what that does, then it asks why.</summary>
internal sealed class VoidPage(MailDesk desk, IBlobStore store, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>What would be done.</summary>
    public VoidView View { get; private set; } = null!;

    /// <summary>The reason that was chosen.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Whether the form lacked the reason.</summary>
    public bool LacksReason { get; private set; }

    /// <summary>Whether the form did not say that what was printed is destroyed.</summary>
    public bool LacksDestroyed { get; private set; }

    /// <summary>Why nothing was voided.</summary>
    public IReadOnlyList<ShownProblem> Refusals { get; private set; } = [];

    /// <summary>Shows what would be done.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = id }, cancellation);
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string? reason, bool destroyed, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Reason = reason ?? "";
        LacksDestroyed = View.IsPrinted && !destroyed;
        if (WithdrawalReasonNames.Parse(Reason) is not { } because || LacksDestroyed)
        {
            LacksReason = WithdrawalReasonNames.Parse(Reason) is null;
            return Page();
        }

        var (voided, _, diagnostics) = await new MailClosing(new MailLedger(store, clock, User.Person)).WithdrawAsync(id, because, destroyed, cancellation);
        foreach (var one in voided)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.MailVoided) { CaseNumber = View.CaseNumber, Subject = one }, CancellationToken.None);
        }

        if (diagnostics.IsEmpty)
        {
            return Redirect(View.Back);
        }

        // What somebody else did meanwhile is shown as it is now.
        await FindAsync(id, cancellation);
        Refusals = [.. diagnostics.Select(ShownProblem.Of)];
        return Page();
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(book => VoidView.Find(book, id), cancellation) is not { } found)
        {
            return false;
        }

        View = found;
        return true;
    }
}
