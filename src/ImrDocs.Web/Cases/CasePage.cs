// The page of a case: its letter beside the texts that a reviewer owns.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases.Editing;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Merging;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Cases;

/// <summary>
/// The page of a case: its letter beside the texts that a reviewer owns. It looks at the token of its form itself: a form
/// that is too old changes nothing, but what is written in it comes back.
/// </summary>
[IgnoreAntiforgeryToken]
[WholeForm]
internal sealed class CasePage(
    CaseVersions versions, LetterDrawing drawing, ReadingRecord readings, CaseSaver saver, CaseApproval approval,
    LetterProgress progress, IAntiforgery antiforgery) : PageModel
{
    private const string RemoveAction = "remove ";
    private const string PutBackAction = "put-back";
    private const string RestoreAction = "restore";
    private const string Refusal = "Not saved: something is not as a case must be. Your texts are still here; mend what is marked and save again.";
    private const string TooOld = "Not saved: this form was too old for the server. Your texts are still here, in a new one: save again.";
    private const string NoWayBack = "Nothing was saved: the case has a newer version, or no earlier one that can be read.";
    private const string NoMerge =
        "Not saved: another version was saved meanwhile, and the two cannot be compared since one is no valid case. Your texts are still here. "
        + "Open the newest version in another window and carry over what you need.";

    /// <summary>What the page shows; null when two versions are to be joined first.</summary>
    public Review? Review { get; private set; }

    /// <summary>What is shown of a version that cannot be read at all; null when it can be.</summary>
    public UnreadableCase? Unreadable { get; private set; }

    /// <summary>What is to be joined; null when nothing is.</summary>
    public Merge? Merge { get; private set; }

    /// <summary>Shows a case.</summary>
    public async Task<IActionResult> OnGetAsync(string number, int? version, int? saved, int? unchanged, int? ready, [FromQuery] LetterChoice choice, CancellationToken cancellation)
    {
        if (await OpenAsync(number, version, cancellation) is not { } open)
        {
            return NotFound();
        }

        await readings.OpenedAsync(User.Person, number, open.Version.Number, cancellation);
        var message = ready == open.Version.Number && open.Version.Ready is not null ? new ReviewMessage($"Version {ready} is ready.")
            : unchanged == open.Version.Number ? new ReviewMessage($"Version {unchanged} says the same already: nothing was saved.")
            : saved == open.Version.Number ? new ReviewMessage($"Saved as version {saved}.")
            : null;
        return await ShowAsync(open, open.Document, choice, message, cancellation, isLocked: open.IsOld || !User.Has(Role.Reviewer));
    }

    /// <summary>Does what a button of the form says, with what is written in it.</summary>
    public async Task<IActionResult> OnPostAsync(
        string number, [FromForm] string? action, [FromForm] int baseVersion, [FromForm] LetterChoice choice, CancellationToken cancellation)
    {
        if (await OpenAsync(number, baseVersion, cancellation) is not { } open)
        {
            return NotFound();
        }

        if (open.Document is null && string.Equals(action, RestoreAction, StringComparison.Ordinal))
        {
            // Without its token the button does nothing: the page comes back with a new one.
            return await antiforgery.IsRequestValidAsync(HttpContext) ? await RestoreAsync(open, choice, cancellation) : this.SeeCase(number, null, choice);
        }

        if (open.Document is null || new CaseForm(open.Document, Request.Form) is not { IsWhole: true } form)
        {
            return BadRequest();
        }

        // Operators correct names and addresses on a page of their own; a reviewer's texts are the reviewer's.
        if (form.IsLocked || !User.Has(Role.Reviewer))
        {
            return await ShowAsync(open, open.Document, choice, null, cancellation, isLocked: true);
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await ShowAsync(open, form.Apply(), choice, new ReviewMessage(TooOld, Severity.Error), cancellation, note: form.Note);
        }

        if (action is "save" or "ready")
        {
            return await SaveAsync(open, form, choice, makesReady: action is "ready", cancellation);
        }

        var removed = action?.StartsWith(RemoveAction, StringComparison.Ordinal) == true ? action[RemoveAction.Length..] : null;
        var adds = string.Equals(action, "add", StringComparison.Ordinal);
        var texts = string.Equals(action, PutBackAction, StringComparison.Ordinal) ? form.PutBack() : form.Apply(removed, adds);
        if (texts is null)
        {
            return BadRequest();
        }

        var meanwhile = open.IsOld ? $" Version {open.Newest} was saved meanwhile; when you save, the two are joined." : "";
        var page = await ShowAsync(open, texts, choice, new ReviewMessage("Not saved yet." + meanwhile, Severity.Warning), cancellation, note: form.Note);
        Review = Review! with
        {
            Removed = removed is null ? null : form.Keep(removed),
            Focus = adds ? FormattableString.Invariant($"issues[{texts.Count("issues") - 1}].service") : null,
        };
        return page;
    }

    /// <summary>Saves the last version that can be read once more, so that the case can be worked on again.</summary>
    private async Task<IActionResult> RestoreAsync(OpenCase open, LetterChoice choice, CancellationToken cancellation)
    {
        var unreadable = await UnreadableCase.OfAsync(versions, open, cancellation);
        if (unreadable.Earlier is { } earlier && await versions.ReadAsync(open.Number, earlier, cancellation) is { } bytes)
        {
            await readings.OpenedAsync(User.Person, open.Number, earlier, cancellation);
            var note = FormattableString.Invariant($"Version {earlier} again, since version {open.Version.Number} cannot be read");
            var result = await saver.SaveAsync(User.Person, open.Number, open.Version.Number, bytes, note);
            if (result.Outcome == SaveOutcome.Saved)
            {
                return this.SeeCase(open.Number, (CaseAddress.Saved, result.Version), choice);
            }
        }

        Unreadable = unreadable with { Message = new ReviewMessage(NoWayBack, Severity.Error) };
        return Page();
    }

    private async Task<IActionResult> SaveAsync(OpenCase open, CaseForm form, LetterChoice choice, bool makesReady, CancellationToken cancellation)
    {
        var texts = form.Apply();
        var bytes = texts.ToBytes();
        var result = await saver.SaveAsync(User.Person, open.Number, open.Version.Number, bytes, form.Note);
        return result.Outcome switch
        {
            SaveOutcome.Saved or SaveOutcome.Unchanged when makesReady => await MakeReadyAsync(open.Number, result, choice, cancellation),
            SaveOutcome.Saved => this.SeeCase(open.Number, (CaseAddress.Saved, result.Version), choice),
            SaveOutcome.Unchanged => this.SeeCase(open.Number, (CaseAddress.Unchanged, result.Version), choice),
            SaveOutcome.Conflict => await MergeAsync(open, bytes, texts, form.Note, choice, cancellation),
            _ => await ShowAsync(open, texts, choice, new ReviewMessage(Refusal, Severity.Error), cancellation, note: form.Note),
        };
    }

    private async Task<IActionResult> MakeReadyAsync(string number, SaveResult saved, LetterChoice choice, CancellationToken cancellation)
    {
        var (outcome, ready) = await approval.MakeReadyAsync(User.Person, number, saved.Version, cancellation);
        if (ready?.Mark is not null)
        {
            return this.SeeCase(number, (CaseAddress.Ready, saved.Version), choice);
        }

        var refusal = ReadyRefusal.Of(saved, outcome, ready);
        var open = (await OpenAsync(number, refusal.ShowsNewest ? null : saved.Version, cancellation))!;
        if (refusal.ShowsNewest)
        {
            await readings.OpenedAsync(User.Person, number, open.Version.Number, cancellation);
        }

        var page = await ShowAsync(open, open.Document, choice, new ReviewMessage(refusal.Text, Severity.Error), cancellation);
        Review = Review is null ? null : Review with { IsSaved = true };
        return page;
    }

    /// <summary>Shows both sides; where one of them is no case, the form with what was written, which stays unsaved.</summary>
    private async Task<IActionResult> MergeAsync(OpenCase open, byte[] bytes, CaseDocument texts, string note, LetterChoice choice, CancellationToken cancellation)
    {
        if (await Merge.FindAsync(versions, open.Number, open.Version.Number, bytes, null, cancellation) is { } merge)
        {
            await readings.OpenedAsync(User.Person, open.Number, merge.Theirs.Number, cancellation);
            Merge = merge with { Choice = choice, Reader = User.Person, Note = note };
            return Page();
        }

        return await ShowAsync(open, texts, choice, new ReviewMessage(NoMerge, Severity.Error), cancellation, note: note);
    }

    private async Task<OpenCase?> OpenAsync(string number, int? version, CancellationToken cancellation) =>
        LetterSlot.IsCaseNumber(number) ? await OpenCase.FindAsync(versions, number, version, cancellation) : null;

    private async Task<IActionResult> ShowAsync(
        OpenCase open, CaseDocument? texts, LetterChoice choice, ReviewMessage? message, CancellationToken cancellation, bool isLocked = false, string note = "")
    {
        if (open.Document is null)
        {
            Unreadable = await UnreadableCase.OfAsync(versions, open, cancellation);
            return Page();
        }

        Review = await Review.OfAsync(drawing, open, texts, choice, message, cancellation) with
        {
            IsLocked = isLocked,
            Note = note,
            Progress = await progress.DescribeAsync(open, cancellation),
        };
        return Page();
    }
}
