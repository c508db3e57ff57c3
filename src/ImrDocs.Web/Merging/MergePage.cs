// Joins what two people made of one version.
using System.Text;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Merging;

/// <summary>
/// Joins what two people made of one version. What this person wrote travels in the page until it is saved, so that
/// whatever happens meanwhile, it is still there; also when the form is too old to be taken, so that it looks at its token itself.
/// </summary>
[IgnoreAntiforgeryToken]
[WholeForm]
internal sealed class MergePage(CaseVersions versions, ReadingRecord readings, CaseSaver saver, IAntiforgery antiforgery) : PageModel
{
    /// <summary>What is joined.</summary>
    public Merge Merge { get; private set; } = null!;

    /// <summary>There is nothing to join without a form.</summary>
    public IActionResult OnGet(string number) => LetterSlot.IsCaseNumber(number) ? Redirect($"/cases/{number}") : NotFound();

    /// <summary>Saves what was picked, or asks for the rest.</summary>
    public async Task<IActionResult> OnPostAsync(
        string number, [FromForm] int baseVersion, [FromForm] int theirVersion, [FromForm] LetterChoice choice, CancellationToken cancellation)
    {
        // Not an argument of the handler: the framework can be told to log those.
        var mine = Encoding.UTF8.GetBytes(Request.Form["mine"].ToString());
        if (!LetterSlot.IsCaseNumber(number) || await Merge.FindAsync(versions, number, baseVersion, mine, theirVersion, cancellation) is not { } found)
        {
            return BadRequest();
        }

        await readings.OpenedAsync(User.Person, number, theirVersion, cancellation);
        Merge = found.With(MergePicks.Read(Request.Form), MergePicks.ReadTexts(Request.Form)) with
        {
            Choice = choice,
            Reader = User.Person,
            Note = Request.Form["note"].ToString(),
        };
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return Page();
        }

        (var bytes, Merge) = Merge.Join();
        if (bytes is null)
        {
            return Page();
        }

        var saved = await saver.SaveAsync(User.Person, number, theirVersion, bytes, Merge.NoteOfBoth);
        if (saved.Outcome == SaveOutcome.Conflict && await Merge.FindAsync(versions, number, theirVersion, bytes, null, cancellation) is { } next)
        {
            Merge = next with { Choice = choice, Reader = User.Person, Note = Merge.Note };
            return Page();
        }

        return saved.Outcome is SaveOutcome.Saved or SaveOutcome.Unchanged ? this.SeeCase(number, (CaseAddress.Saved, saved.Version), choice) : BadRequest();
    }
}
