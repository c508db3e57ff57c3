// One page a case for operators.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Operations.Jobs;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.CaseFiles;

/// <summary>One page a case for operators: how it stands and what hinders it, and the way to all that belongs to it.</summary>
internal sealed class CaseFilePage(
    CaseFileReader files, ReadingRecord readings, CaseApproval approval, LetterIndex index, JobBoard board, TimeProvider clock) : PageModel
{
    /// <summary>The case.</summary>
    public CaseFile Case { get; private set; } = null!;

    /// <summary>The day of today, by the clock and time zone of this machine.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Why what was asked for just now was not done; null when it was.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shows the case.</summary>
    public async Task<IActionResult> OnGetAsync(string number, int? saved, int? unchanged, int? ready, CancellationToken cancellation)
    {
        if (!await FindAsync(number, cancellation))
        {
            return NotFound();
        }

        var newest = Case.Newest.Number;
        Done = saved == newest ? $"Saved as version {newest}."
            : unchanged == newest ? $"Version {newest} says the same already: nothing was saved."
            : ready == newest && Case.Newest.Ready is not null ? $"Version {newest} is ready, and its letter is queued."
            : null;
        return Page();
    }

    /// <summary>Says of the version that was shown that it is ready.</summary>
    public async Task<IActionResult> OnPostAsync(string number, [FromForm] int version, CancellationToken cancellation)
    {
        if (!LetterSlot.IsCaseNumber(number))
        {
            return NotFound();
        }

        var (outcome, result) = await approval.MakeReadyAsync(User.Person, number, version, cancellation);
        board.Forget();
        if (result?.Mark is not null)
        {
            await index.UpdateCaseAsync(number, cancellation);
            return Redirect(FormattableString.Invariant($"/operations/cases/{number}?ready={version}"));
        }

        if (!await FindAsync(number, cancellation))
        {
            return NotFound();
        }

        Refusal = outcome != DrawingOutcome.Drawn ? "Not ready: the server is busy. Say it again in a moment"
            : Case.Newest.Number != version ? "Not ready: somebody saved a newer version meanwhile. It is shown here"
            : "Not ready: see what hinders it";
        return Page();
    }

    private async Task<bool> FindAsync(string number, CancellationToken cancellation)
    {
        if (!LetterSlot.IsCaseNumber(number) || await files.FindAsync(number, cancellation) is not { } found)
        {
            return false;
        }

        await readings.OpenedAsync(User.Person, number, found.Newest.Number, cancellation);
        (Case, Today) = (found, clock.Today);
        return true;
    }
}
