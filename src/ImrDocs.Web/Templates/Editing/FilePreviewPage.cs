// The check and the letter of what is being written in a template.
using ImrDocs.Storage.Drafts;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases.Editing;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Templates.Samples;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Editing;

/// <summary>
/// The check and the letter of what is being written: the parts of a file's page that change with its text. It changes
/// nothing, so that it needs no token: a form that is too old shows its letter all the same.
/// </summary>
[AllowedTo(Role.Editor)]
[IgnoreAntiforgeryToken]
[WholeForm]
internal sealed class FilePreviewPage(TemplateDrafts drafts, FileReviewing reviewing) : PageModel
{
    /// <summary>What the parts show.</summary>
    public FileReview Review { get; private set; } = null!;

    /// <summary>There is nothing to see without a text.</summary>
    public StatusCodeResult OnGet() => StatusCode(StatusCodes.Status405MethodNotAllowed);

    /// <summary>Shows the file with what is written in the form.</summary>
    public async Task<IActionResult> OnPostAsync(string path, [FromForm] string? text, [FromForm] SampleChoice choice, [FromForm] string? shown, CancellationToken cancellation)
    {
        if (!TemplateFile.CanBe(path) || !Request.Form.ContainsKey(FilePage.EndOfForm))
        {
            return BadRequest();
        }

        var draft = await drafts.OpenAsync(User.Person, cancellation);
        var review = await reviewing.ReviewAsync(User, draft, new TemplateFile(path), LineEnds.Unix(text ?? ""), choice, cancellation);
        Review = review with { Letter = review.Letter with { Known = PageState.Parse(shown) } };
        return Page();
    }
}
