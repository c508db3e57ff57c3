// One envelope; that it came back is recorded here.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>One envelope: the letter in it, how far it is, and the form for mail that came back.</summary>
internal sealed class EnvelopePage(MailDesk desk, MailReprints reprints, IBlobStore store, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>The envelope.</summary>
    public EnvelopeView Envelope { get; private set; } = null!;

    /// <summary>Why what was asked for just now was not recorded.</summary>
    public ShownProblem? Refusal { get; private set; }

    /// <summary>Whether the form lacked the reason.</summary>
    public bool LacksReason { get; private set; }

    /// <summary>Shows the envelope.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { CaseNumber = Envelope.Planned.CaseNumber, Subject = Envelope.Id }, cancellation);
        return Page();
    }

    /// <summary>Records that it came back.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string? reason, bool again, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (ReturnReasonNames.Parse(reason ?? "") is not { } why)
        {
            LacksReason = true;
            return Page();
        }

        var closing = new MailClosing(new MailLedger(store, clock, User.Person));
        if (await closing.ReturnAsync(Envelope.Id, why, again, cancellation) is { Severity: Severity.Error } problem)
        {
            Refusal = ShownProblem.Of(problem);
            return Page();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.MailReturned) { CaseNumber = Envelope.Planned.CaseNumber, Subject = Envelope.Id }, CancellationToken.None);
        return Redirect(MailNames.Envelope(Envelope.Id));
    }

    /// <summary>Prints it again, byte for byte.</summary>
    public async Task<IActionResult> OnPostPrintAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        var (pdf, problem) = await reprints.EnvelopeAsync(User.Person, Envelope.Id, cancellation);
        if (pdf is not { } bytes)
        {
            Refusal = ShownProblem.Of(problem!);
            return Page();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.MailRun) { CaseNumber = Envelope.Planned.CaseNumber, Subject = Envelope.Id }, CancellationToken.None);
        return File(bytes.ToArray(), MailReprints.Pdf, Envelope.Id + ".pdf");
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(book => book.FindEnvelope(id) is { } envelope ? EnvelopeView.Of(envelope) : null, cancellation) is not { } found)
        {
            return false;
        }

        Envelope = found;
        return true;
    }
}
