// The preview of what is being written.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Cases.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Preview;

/// <summary>The preview of what is being written: the parts of a case's page that change with its texts.</summary>
internal sealed class PreviewPage(CaseVersions versions, LetterDrawing drawing, ReadingRecord readings) : PageModel
{
    /// <summary>What the parts show.</summary>
    public Review Review { get; private set; } = null!;

    /// <summary>Without a form there is nothing to show.</summary>
    public IActionResult OnGet() => StatusCode(StatusCodes.Status405MethodNotAllowed);

    /// <summary>Shows the case with what is written in the form.</summary>
    public async Task<IActionResult> OnPostAsync(string number, [FromForm] int baseVersion, [FromForm] LetterChoice choice, CancellationToken cancellation)
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
        Review = await Review.OfAsync(drawing, open, form.Apply(), choice, null, cancellation);
        return Page();
    }
}
