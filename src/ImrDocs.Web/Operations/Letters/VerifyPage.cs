// Verifies the letters of a case while somebody waits, or those of the whole store while nobody does.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>Verifies the letters of a case, and starts verifications of the whole store, which have pages of their own.</summary>
internal sealed class VerifyPage(LetterVerification verification, StoreVerification whole, TaskDesk desk, AuditLog audit) : PageModel
{
    private const int MostListed = 20;

    /// <summary>The case whose letters were asked for.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What is wrong with what was asked for.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was found.</summary>
    public VerificationReport? Report { get; private set; }

    /// <summary>Verifications of the whole store, the newest first.</summary>
    public ImmutableArray<BackgroundTask> Earlier { get; private set; } = [];

    /// <summary>Shows the forms, and the verifications of the whole store.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => Earlier = await desk.ListAsync(TaskKind.Verification, MostListed, cancellation);

    /// <summary>Verifies the letters of a case.</summary>
    public async Task OnPostAsync(string? number, CancellationToken cancellation)
    {
        Earlier = await desk.ListAsync(TaskKind.Verification, MostListed, cancellation);
        if (WrittenCaseNumber.Read(number) is not { } asked)
        {
            Refusal = "Write a whole case number, such as CM13-0000001";
            return;
        }

        Number = asked;
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersVerified) { CaseNumber = asked }, cancellation);
        Report = await verification.VerifyAsync(asked, cancellation);
    }

    /// <summary>Starts to verify all letters of the store, or leads to the verification that goes on.</summary>
    public async Task<IActionResult> OnPostStoreAsync(CancellationToken cancellation)
    {
        var (task, isNew) = await whole.StartAsync(User.Person, cancellation);
        if (isNew)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersVerified) { Subject = task.Name }, CancellationToken.None);
        }

        return Redirect("/operations/verify/" + task.Id);
    }

    /// <summary>What a verification found, in a few words.</summary>
    public static string FoundIn(BackgroundTask task)
    {
        if (task is not { State: TaskState.Done, End.Outcome.Diagnostics: var found })
        {
            return "";
        }

        var damaged = found.Count(one => one.Severity == Severity.Error);
        var warnings = found.Length - damaged;
        return damaged == 0 && warnings == 0 ? "nothing" : string.Join(", ", ((string?[])
        [
            damaged > 0 ? Words.Of(damaged, "problem") : null, warnings > 0 ? Words.Of(warnings, "warning") : null,
        ]).OfType<string>());
    }
}
