// The settings of a letter kind as a form, beside a letter made with them.
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Templates.Samples;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>
/// The settings of a letter kind as a form: every setting of its <c>letter.json</c>, in the draft of whoever looks, beside a letter
/// made with them. It looks at the token of its form itself: a form that is too old changes nothing, but what is written in it
/// comes back.
/// </summary>
[AllowedTo(Role.Editor)]
[IgnoreAntiforgeryToken]
[WholeForm]
internal sealed class SettingsPage(TemplateDrafts drafts, SettingsReviewing reviewing, LetterSamples samples, AuditLog audit, IAntiforgery antiforgery) : PageModel
{
    private const int MostTries = 5;

    /// <summary>What the form shows.</summary>
    public SettingsView View { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string folder, bool? saved, [FromQuery] SampleChoice choice, CancellationToken cancellation)
    {
        var draft = await drafts.OpenAsync(User.Person, cancellation);
        return await ShowAsync(draft, folder, null, choice, saved == true ? new ReviewMessage("Saved in your draft.") : null, cancellation);
    }

    /// <summary>Saves what is written, and adds or removes a setting where a button says so.</summary>
    public async Task<IActionResult> OnPostAsync(string folder, string? action, [FromForm] SampleChoice choice, CancellationToken cancellation)
    {
        var form = new SettingsForm(await Request.ReadFormAsync(cancellation));
        if (!form.IsWhole)
        {
            return BadRequest();
        }

        var isCurrent = await antiforgery.IsRequestValidAsync(HttpContext);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var draft = await drafts.OpenAsync(User.Person, cancellation);
            var path = SettingsReviewing.PathOf(folder);
            if (!draft.Files.TryGetValue(path, out var json) || SettingsDocument.Read(json) is not { } now)
            {
                return NotFound();
            }

            var wrong = new List<string>();
            var written = SettingsDocument.Read(form.On(now, wrong))!;
            var change = SettingsChange.Of(form, written, SettingsGuide.Of(draft, folder));
            var clashes = form.ClashesWith(now);
            if (wrong.Count > 0 || change.Refusal is not null || clashes.Count > 0 || action == "preview" || !isCurrent)
            {
                var message = !isCurrent
                    ? new ReviewMessage("Not saved: this form was too old for the server. What you wrote is still here, in a new one: save again.", Severity.Error)
                    : clashes.Count > 0
                    ? new ReviewMessage(
                        $"Not saved: another window has changed {string.Join(", ", clashes)} meanwhile. The form has what you wrote: look at it, and save again to keep that.",
                        Severity.Error)
                    : wrong.Count > 0 ? new ReviewMessage("Not saved: these are no numbers: " + string.Join(", ", wrong), Severity.Error)
                    : change.Refusal is { } refusal ? new ReviewMessage(refusal, Severity.Error)
                    : new ReviewMessage("Not saved yet.", Severity.Warning);
                return await ShowAsync(draft, folder, written, choice, message, cancellation);
            }

            // What was saved in another window meanwhile is joined: this draft is of one person, who wrote both.
            var result = await drafts.SaveAsync(User.Person, [new DraftEdit(path, draft.HashOf(path), change.Json)], CancellationToken.None);
            if (result.Outcome == DraftSaveOutcome.Saved)
            {
                await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.TemplatesSaved) { Version = result.Draft.Version, Subject = path }, CancellationToken.None);
            }

            if (result.Outcome is DraftSaveOutcome.Saved or DraftSaveOutcome.Unchanged)
            {
                return See(folder, choice, change.Place);
            }
        }

        return StatusCode(StatusCodes.Status409Conflict);
    }

    private StatusCodeResult See(string folder, SampleChoice choice, string? place)
    {
        Response.Headers.Location = $"/templates/settings/{folder}{choice.ToQuery().Add("saved", "true")}{(place is null ? "" : "#" + Uri.EscapeDataString(place))}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> ShowAsync(
        TemplateDraft draft, string folder, SettingsDocument? written, SampleChoice choice, ReviewMessage? message, CancellationToken cancellation)
    {
        var path = SettingsReviewing.PathOf(folder);
        if (!draft.Files.TryGetValue(path, out var json))
        {
            return NotFound();
        }

        if ((written ?? SettingsDocument.Read(json)) is not { } document)
        {
            // What is no JSON can only be mended as text.
            return Redirect(new TemplateFile(path).Address());
        }

        var view = await reviewing.ReviewAsync(User, draft, folder, document, choice, cancellation);
        var errors = view.Review.Own.Count(problem => problem.Severity == Severity.Error);
        message = message is { Severity: null } && errors > 0
            ? new ReviewMessage($"Saved in your draft, with {(errors == 1 ? "1 error: see the field that is" : $"{errors} errors: see the fields that are")} marked.", Severity.Error)
            : message;
        View = new SettingsView(document, view.Review with { Message = message, Seen = Encoding.UTF8.GetString(json.Span), Cases = await samples.ListAsync(User, cancellation) });
        return Page();
    }
}
