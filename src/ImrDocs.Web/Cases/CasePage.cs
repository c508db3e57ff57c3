// The page of a case: its letter beside the texts that a reviewer owns.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases.Editing;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Cases;

/// <summary>The page of a case: its letter beside the texts that a reviewer owns.</summary>
internal sealed class CasePage(CaseVersions versions, LetterDrawing drawing, ReadingRecord readings, AuditLog audit, TimeProvider clock) : PageModel
{
    private const string RemoveAction = "remove ";

    /// <summary>What the page shows.</summary>
    public Review Review { get; private set; } = null!;

    /// <summary>Shows a case.</summary>
    public async Task<IActionResult> OnGetAsync(string number, int? version, int? saved, [FromQuery] LetterChoice choice, CancellationToken cancellation)
    {
        if (await OpenAsync(number, version, cancellation) is not { } open)
        {
            return NotFound();
        }

        await readings.OpenedAsync(User.Person, number, open.Version.Number, cancellation);
        var message = saved == open.Version.Number ? new ReviewMessage($"Saved as version {saved}.") : null;
        return await ShowAsync(open, open.Document, choice, message, cancellation);
    }

    /// <summary>Does what a button of the form says, with what is written in it.</summary>
    public async Task<IActionResult> OnPostAsync(
        string number, [FromForm] string? action, [FromForm] int baseVersion, [FromForm] string? note, [FromForm] LetterChoice choice, CancellationToken cancellation)
    {
        if (await OpenAsync(number, baseVersion, cancellation) is not { } open)
        {
            return NotFound();
        }

        if (open.Document is null || new CaseForm(open.Document, Request.Form) is not { IsWhole: true } form)
        {
            return BadRequest();
        }

        if (string.Equals(action, "save", StringComparison.Ordinal))
        {
            return await SaveAsync(open, form.Apply(), note, choice, cancellation);
        }

        var removed = action?.StartsWith(RemoveAction, StringComparison.Ordinal) == true ? action[RemoveAction.Length..] : null;
        var texts = form.Apply(removed, string.Equals(action, "add", StringComparison.Ordinal));
        return await ShowAsync(open, texts, choice, new ReviewMessage("Not saved yet.", Severity.Warning), cancellation);
    }

    private async Task<IActionResult> SaveAsync(OpenCase open, CaseDocument texts, string? note, LetterChoice choice, CancellationToken cancellation)
    {
        var saving = new CaseSaving(open.Version.Number, User.Person, clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());

        // Saving goes on when the browser has gone: a person who pressed the button means it.
        var result = await versions.SaveAsync(open.Number, texts.ToBytes(), saving, CancellationToken.None);
        switch (result.Outcome)
        {
            case SaveOutcome.Saved:
                await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CaseSaved) { CaseNumber = open.Number, Version = result.Version }, CancellationToken.None);
                return SeeCase(open.Number, result.Version, choice);
            case SaveOutcome.Unchanged:
                return SeeCase(open.Number, null, choice);
            case SaveOutcome.Conflict:
                var conflict = $"Not saved: version {result.Version} was saved meanwhile. Your texts are still here.";
                return await ShowAsync(open, texts, choice, new ReviewMessage(conflict, Severity.Error), cancellation);
            default:
                const string refusal = "Not saved: something is not as a case must be. Your texts are still here; mend what is marked and save again.";
                return await ShowAsync(open, texts, choice, new ReviewMessage(refusal, Severity.Error), cancellation);
        }
    }

    private StatusCodeResult SeeCase(string number, int? saved, LetterChoice choice)
    {
        Response.Headers.Location = $"/cases/{number}{choice.Query(saved)}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<OpenCase?> OpenAsync(string number, int? version, CancellationToken cancellation) =>
        LetterSlot.IsCaseNumber(number) ? await OpenCase.FindAsync(versions, number, version, cancellation) : null;

    private async Task<IActionResult> ShowAsync(OpenCase open, CaseDocument? texts, LetterChoice choice, ReviewMessage? message, CancellationToken cancellation)
    {
        Review = await Review.OfAsync(drawing, open, texts, choice, cancellation) with { Message = message };
        return Page();
    }
}
