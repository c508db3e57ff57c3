// The settings of a letter kind as a form.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>
/// The settings of a letter kind as a form: every single value of its <c>letter.json</c>, in the draft of whoever looks. What
/// a form cannot say, such as another edition, is written in the text of the file.
/// </summary>
[AllowedTo(Role.Editor)]
internal sealed class SettingsPage(TemplateDrafts drafts, AuditLog audit) : PageModel
{
    /// <summary>What the names of fields begin with, so that no setting is taken for a part of the form itself.</summary>
    public const string Prefix = "value.";

    /// <summary>The file.</summary>
    public new TemplateFile File { get; private set; } = null!;

    /// <summary>Its values.</summary>
    public SettingsDocument Document { get; private set; } = null!;

    /// <summary>The hash of the file that the form was made from.</summary>
    public string? Seen { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<Diagnostic> Problems { get; private set; } = [];

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string folder, bool? saved, CancellationToken cancellation)
    {
        var draft = await drafts.OpenAsync(User.Person, cancellation);
        return Show(draft, folder, null, saved == true ? new ReviewMessage("Saved in your draft.") : null);
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(string folder, [FromForm] string? seen, CancellationToken cancellation)
    {
        var draft = await drafts.OpenAsync(User.Person, cancellation);
        var path = folder + "/letter.json";
        if (!Request.Form.ContainsKey("end"))
        {
            return BadRequest();
        }

        if (!draft.Files.TryGetValue(path, out var json) || SettingsDocument.Read(json) is not { } document)
        {
            return NotFound();
        }

        if (!string.Equals(draft.HashOf(path), seen, StringComparison.Ordinal))
        {
            return Show(draft, folder, null, new ReviewMessage("Not saved: this file was saved in another window meanwhile. This is how it is now.", Severity.Error));
        }

        var wrong = new List<string>();
        var changed = document.With(setting => Request.Form.TryGetValue(Prefix + setting, out var text) ? text[^1] : null, wrong);
        if (wrong.Count > 0)
        {
            return Show(draft, folder, changed, new ReviewMessage("Not saved: these are no numbers: " + string.Join(", ", wrong), Severity.Error));
        }

        var result = await drafts.SaveAsync(User.Person, [new DraftEdit(path, seen, changed)], CancellationToken.None);
        if (result.Outcome is DraftSaveOutcome.Conflict or DraftSaveOutcome.Refused)
        {
            return Show(result.Draft, folder, null, new ReviewMessage("Not saved: this file was saved in another window meanwhile. This is how it is now.", Severity.Error));
        }

        if (result.Outcome == DraftSaveOutcome.Saved)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.TemplatesSaved) { Version = result.Draft.Version, Subject = path }, CancellationToken.None);
        }

        Response.Headers.Location = $"/templates/settings/{folder}?saved=true";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private IActionResult Show(TemplateDraft draft, string folder, byte[]? written, ReviewMessage? message)
    {
        var path = folder + "/letter.json";
        if (!draft.Files.TryGetValue(path, out var json))
        {
            return NotFound();
        }

        File = new TemplateFile(path);
        if (SettingsDocument.Read(written ?? json) is not { } document)
        {
            // What is no JSON can only be mended as text.
            return Redirect(File.Address());
        }

        (Document, Seen, Message) = (document, draft.HashOf(path), message);
        Problems = [.. TemplateSet.Parse(draft.Files).Diagnostics.Where(problem => string.Equals(problem.File, path, StringComparison.Ordinal))];
        return Page();
    }
}
