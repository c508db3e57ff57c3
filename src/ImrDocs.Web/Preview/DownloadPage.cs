// The files of a letter, as they would be sent.
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Preview;

/// <summary>The files of a letter of a saved version, made for the occasion and not archived.</summary>
internal sealed class DownloadPage(CaseVersions versions, LetterDrawing drawing, AuditLog audit) : PageModel
{
    /// <summary>Sends a file.</summary>
    public async Task<IActionResult> OnGetAsync(string number, string extension, int? version, [FromQuery] LetterChoice choice, CancellationToken cancellation)
    {
        if (LetterFormatNames.Parse(extension) is not { } format
            || !LetterSlot.IsCaseNumber(number)
            || await OpenCase.FindAsync(versions, number, version, cancellation) is not { } open)
        {
            return NotFound();
        }

        var (outcome, letter) = await drawing.WriteAsync(open.Bytes, choice, format, cancellation);
        if (letter is null)
        {
            return StatusCode(outcome == DrawingOutcome.Drawn ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status503ServiceUnavailable);
        }

        var read = new AuditEvent(User.Person, AuditAction.LetterRead)
        {
            CaseNumber = number,
            Version = open.Version.Number,
            Letter = letter.Request.Kind + "." + letter.Request.Variant,
        };
        await audit.AppendAsync(read, cancellation);
        var file = letter.Files[0];
        return File(file.Bytes.ToArray(), format.ContentType, file.Name);
    }
}
