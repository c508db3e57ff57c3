// The page of a template file: its text beside a letter made with it.
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Text.Differences;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Cases.Editing;
using ImrDocs.Web.Layout;
using ImrDocs.Web.Templates.Samples;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Editing;

/// <summary>
/// The page of a template file: its text beside a letter made with it, in the draft of whoever looks. It looks at the token of
/// its form itself: a form that is too old changes nothing, but what is written in it comes back.
/// </summary>
[AllowedTo(Role.Editor)]
[IgnoreAntiforgeryToken]
[WholeForm]
internal sealed class FilePage(TemplateDrafts drafts, FileReviewing reviewing, LetterSamples samples, AuditLog audit, IAntiforgery antiforgery) : PageModel
{
    /// <summary>What the page shows.</summary>
    public FileReview Review { get; private set; } = null!;

    /// <summary>The line to show first, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Shows the file as it is in the draft.</summary>
    public async Task<IActionResult> OnGetAsync(string path, int? line, bool? saved, [FromQuery] SampleChoice choice, CancellationToken cancellation)
    {
        var draft = await drafts.OpenAsync(User.Person, cancellation);
        if (!TemplateFile.CanBe(path) || !draft.Files.TryGetValue(path, out var content))
        {
            return NotFound();
        }

        Line = Math.Max(1, line ?? 1);
        var message = saved == true && draft.SavedAt is { } at ? new ReviewMessage($"Saved in your draft, {Moment.Text(at)}.") : null;
        return await ShowAsync(draft, path, Encoding.UTF8.GetString(content.Span).ReplaceLineEndings("\n"), draft.HashOf(path), choice, message, cancellation);
    }

    /// <summary>Does what a button says.</summary>
    public async Task<IActionResult> OnPostAsync(
        string path, string? action, [FromForm] string? text, [FromForm] string? seen, [FromForm] string? theirs, [FromForm] SampleChoice choice, CancellationToken cancellation)
    {
        // A form that does not say of itself that it is whole was cut off on its way.
        if (!TemplateFile.CanBe(path) || !Request.Form.ContainsKey(EndOfForm))
        {
            return BadRequest();
        }

        var written = LineEnds.Unix(text ?? "");
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            const string tooOld = "Not saved: this form was too old for the server. Your text is still here, in a new one: save again.";
            var now = await drafts.OpenAsync(User.Person, cancellation);
            return await ShowAsync(now, path, written, Hash(seen), choice, new ReviewMessage(tooOld, Severity.Error), cancellation);
        }

        switch (action)
        {
            case "save":
                return await SaveAsync(new DraftEdit(path, Hash(seen), Encoding.UTF8.GetBytes(written)), written, choice, cancellation);
            case "keep":
                // Both texts have been looked at: this one is meant.
                return await SaveAsync(new DraftEdit(path, Hash(theirs), Encoding.UTF8.GetBytes(written)) { SettlesClash = true }, written, choice, cancellation);
            case "revert":
                var before = (await drafts.OpenAsync(User.Person, cancellation)).Before;
                var released = before.TryGetValue(path, out var old) ? old : default(ReadOnlyMemory<byte>?);
                return await SaveAsync(new DraftEdit(path, Hash(seen), released) { SettlesClash = true }, written, choice, cancellation);
            case "remove":
                return await SaveAsync(new DraftEdit(path, Hash(seen), null) { SettlesClash = true }, written, choice, cancellation);
            default:
                var draft = await drafts.OpenAsync(User.Person, cancellation);
                return await ShowAsync(draft, path, written, Hash(seen), choice, new ReviewMessage("Not saved yet.", Severity.Warning), cancellation);
        }
    }

    /// <summary>The name of the last field of the form.</summary>
    public const string EndOfForm = "end";

    private async Task<IActionResult> SaveAsync(DraftEdit edit, string written, SampleChoice choice, CancellationToken cancellation)
    {
        if (new TemplateFile(edit.Path).IsExpectation)
        {
            return BadRequest();
        }

        // Saving goes on when the browser has gone: a person who pressed the button means it.
        var result = await drafts.SaveAsync(User.Person, [edit], CancellationToken.None);
        switch (result.Outcome)
        {
            case DraftSaveOutcome.Saved:
                await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.TemplatesSaved) { Version = result.Draft.Version, Subject = edit.Path }, CancellationToken.None);
                return SeeFile(edit.Path, result.Draft, choice);
            case DraftSaveOutcome.Unchanged:
                return SeeFile(edit.Path, result.Draft, choice);
            case DraftSaveOutcome.Conflict:
                var theirs = result.Draft.Files.TryGetValue(edit.Path, out var content) ? Encoding.UTF8.GetString(content.Span) : "";
                const string conflict = "Not saved: this file was saved in another window meanwhile. Your text is still here; below is what it says otherwise. Bring over what you want to keep.";
                var page = await ShowAsync(result.Draft, edit.Path, written, edit.Seen, choice, new ReviewMessage(conflict, Severity.Error), cancellation);
                Review = Review with { Conflict = ChangedLine.Between(theirs, written), Theirs = result.Draft.HashOf(edit.Path) ?? "" };
                return page;
            default:
                var refused = await ShowAsync(result.Draft, edit.Path, written, edit.Seen, choice, new ReviewMessage("Not saved: see the problems.", Severity.Error), cancellation);
                Review = Review with { Problems = [.. result.Diagnostics, .. Review.Problems] };
                return refused;
        }
    }

    private StatusCodeResult SeeFile(string path, TemplateDraft draft, SampleChoice choice)
    {
        Response.Headers.Location = draft.Files.ContainsKey(path) ? $"/templates/files/{path}{choice.ToQuery().Add("saved", "true")}" : "/templates";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> ShowAsync(
        TemplateDraft draft, string path, string text, string? seen, SampleChoice choice, ReviewMessage? message, CancellationToken cancellation)
    {
        Review = await reviewing.ReviewAsync(User, draft, new TemplateFile(path), text, choice, cancellation) with
        {
            Message = message,
            Seen = seen,
            Clash = draft.Clashes.Contains(path, StringComparer.Ordinal) && draft.Before.TryGetValue(path, out var released)
                ? ChangedLine.Between(Encoding.UTF8.GetString(released.Span).ReplaceLineEndings("\n"), text)
                : [],
            Cases = await samples.ListAsync(User, cancellation),
        };
        return Page();
    }

    private static string? Hash(string? seen) => string.IsNullOrEmpty(seen) ? null : seen;
}
