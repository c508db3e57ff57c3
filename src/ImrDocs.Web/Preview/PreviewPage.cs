// The preview of what is being written.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Cases.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Preview;

/// <summary>
/// The preview of what is being written: the parts of a case's page that change with its texts. It changes
/// nothing, so that it needs no token: a form that is too old shows its letter all the same.
/// </summary>
[IgnoreAntiforgeryToken]
[WholeForm]
internal sealed class PreviewPage(CaseVersions versions, LetterDrawing drawing, ReadingRecord readings) : PageModel
{
    /// <summary>What the parts show.</summary>
    public Review Review { get; private set; } = null!;

    /// <summary>Without a form there is nothing to show.</summary>
    public IActionResult OnGet() => StatusCode(StatusCodes.Status405MethodNotAllowed);

    /// <summary>Shows the case with what is written in the form.</summary>
    /// <param name="number">The IMR case number.</param>
    /// <param name="baseVersion">The version that the form was made from.</param>
    /// <param name="choice">Which letter.</param>
    /// <param name="shown">The states of the pages that the browser shows.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    public async Task<IActionResult> OnPostAsync(
        string number, [FromForm] int baseVersion, [FromForm] LetterChoice choice, [FromForm] string? shown, CancellationToken cancellation)
    {
        if (!LetterSlot.IsCaseNumber(number) || await OpenCase.FindBrieflyAsync(versions, number, baseVersion, cancellation) is not { } open)
        {
            return NotFound();
        }

        if (open.Document is null || new CaseForm(open.Document, Request.Form) is not { IsWhole: true } form)
        {
            return BadRequest();
        }

        await readings.PreviewedAsync(User.Person, number, baseVersion, cancellation);
        var review = await Review.OfAsync(drawing, open, form.Apply(), choice, null, cancellation);
        Review = review with { Letter = review.Letter with { Known = PageState.Parse(shown) } };
        return Page();
    }
}
