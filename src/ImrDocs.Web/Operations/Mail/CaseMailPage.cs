// The envelopes of a case.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>All envelopes of a case, the newest first.</summary>
internal sealed class CaseMailPage(MailDesk desk, AuditLog audit) : PageModel
{
    /// <summary>The case.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its envelopes.</summary>
    public ImmutableArray<EnvelopeView> Envelopes { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        Number = number;
        Envelopes = await desk.ReadAsync(book => book.OfCase(number).Reverse().Select(EnvelopeView.Of).ToImmutableArray(), cancellation);
        if (Envelopes.IsEmpty)
        {
            return NotFound();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { CaseNumber = number }, cancellation);
        return Page();
    }
}
