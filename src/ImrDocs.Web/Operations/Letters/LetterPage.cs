// One archived letter: what it was made from, its files, and whether it is still what was archived.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Search;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>One archived letter. Every look at it is recorded before it is shown.</summary>
internal sealed class LetterPage(LetterArchive archive, LetterIndex index, LetterVerification verification, AuditLog audit) : PageModel
{
    /// <summary>Its manifest.</summary>
    public LetterManifest Letter { get; private set; } = null!;

    /// <summary>The letter as the index has it: superseded, mailed; null when it does not have it.</summary>
    public FoundLetter? Found { get; private set; }

    /// <summary>Its warnings.</summary>
    public ImmutableArray<ShownProblem> Warnings => [.. Letter.Diagnostics.Select(one => new ShownProblem(one.Id, one.Severity == Severity.Error, one.Message, "", one.Path ?? ""))];

    /// <summary>What the verification that was asked for found; null without one.</summary>
    public VerificationReport? Verified { get; private set; }

    /// <summary>Shows the letter, or gives one of its files.</summary>
    public async Task<IActionResult> OnGetAsync(string number, string slot, string key, string? format, CancellationToken cancellation)
    {
        if (await FindAsync(number, slot, key, cancellation) is not { } letter)
        {
            return NotFound();
        }

        var output = format is null ? null : letter.Outputs.FirstOrDefault(one => string.Equals(ArchivedFiles.FormatOf(one), format, StringComparison.Ordinal));
        if (format is not null && output is null)
        {
            return NotFound();
        }

        await RecordAsync(AuditAction.LetterRead, cancellation);
        return output is null
            ? Page()
            : File(await ArchivedFiles.ReadAsync(archive, letter, output, cancellation), output.ContentType, ArchivedFiles.NameOf(letter, output));
    }

    /// <summary>Verifies the letter.</summary>
    public async Task<IActionResult> OnPostAsync(string number, string slot, string key, CancellationToken cancellation)
    {
        if (await FindAsync(number, slot, key, cancellation) is not { } letter)
        {
            return NotFound();
        }

        await RecordAsync(AuditAction.LettersVerified, cancellation);
        Verified = await verification.VerifyAsync(LetterKey.Of(letter.Slot, letter.Inputs), cancellation);
        return Page();
    }

    private async Task<LetterManifest?> FindAsync(string number, string slot, string key, CancellationToken cancellation)
    {
        if (!ContentHash.IsValid(key)
            || LetterSlot.FromFolder($"letters/{number}/{slot}") is not { } which
            || await archive.FindAsync(LetterKey.Parse(which, key), cancellation) is not { } letter)
        {
            return null;
        }

        Letter = letter;
        await index.UpdateCaseAsync(number, cancellation);
        var ofCase = await index.SearchAsync(new LetterQuery { CaseNumber = number, Take = LetterQuery.MostTaken }, cancellation);
        Found = ofCase.Letters.FirstOrDefault(one => string.Equals(one.Key.Value, key, StringComparison.Ordinal));
        return letter;
    }

    private Task<AuditEntry> RecordAsync(AuditAction action, CancellationToken cancellation) =>
        audit.AppendAsync(new AuditEvent(User.Person, action) { CaseNumber = Letter.CaseNumber, Letter = Letter.Slot.Word, Subject = Letter.LetterKey }, cancellation);
}
