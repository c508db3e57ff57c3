// Verifies all letters of a case.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>Verifies all letters of a case. Those of the whole store take minutes and are verified on the command line.</summary>
internal sealed class VerifyPage(LetterVerification verification, AuditLog audit) : PageModel
{
    /// <summary>The case whose letters were asked for.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What is wrong with what was asked for.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was found.</summary>
    public VerificationReport? Report { get; private set; }

    /// <summary>Verifies.</summary>
    public async Task OnPostAsync(string? number, CancellationToken cancellation)
    {
        var asked = (number ?? "").Trim().ToUpperInvariant();
        if (!LetterSlot.IsCaseNumber(asked))
        {
            Refusal = "Write a whole case number, such as CM13-0000001";
            return;
        }

        Number = asked;
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersVerified) { CaseNumber = asked }, cancellation);
        Report = await verification.VerifyAsync(asked, cancellation);
    }
}
