// The check and the letter of settings as they are being written.
using ImrDocs.Storage.Drafts;
using ImrDocs.Web.Access;
using ImrDocs.Web.Templates.Samples;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>The check and the letter of settings as they are being written: the parts of their form that change with them.</summary>
[AllowedTo(Role.Editor)]
internal sealed class SettingsPreviewPage(TemplateDrafts drafts, SettingsReviewing reviewing) : PageModel
{
    /// <summary>What the parts show.</summary>
    public SettingsView View { get; private set; } = null!;

    /// <summary>There is nothing to see without settings.</summary>
    public StatusCodeResult OnGet() => StatusCode(StatusCodes.Status405MethodNotAllowed);

    /// <summary>Shows the letter with what is written in the form.</summary>
    public async Task<IActionResult> OnPostAsync(string folder, [FromForm] SampleChoice choice, CancellationToken cancellation)
    {
        var form = new SettingsForm(await Request.ReadFormAsync(cancellation));
        var draft = await drafts.OpenAsync(User.Person, cancellation);
        if (!form.IsWhole || !draft.Files.TryGetValue(SettingsReviewing.PathOf(folder), out var json) || SettingsDocument.Read(json) is not { } now)
        {
            return BadRequest();
        }

        // What is no number is told when it is saved; until then the letter has the number of before.
        View = await reviewing.ReviewAsync(User, draft, folder, SettingsDocument.Read(form.On(now, []))!, choice, cancellation);
        return Page();
    }
}
