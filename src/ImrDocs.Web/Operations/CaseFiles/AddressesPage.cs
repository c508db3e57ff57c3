// The form in which operators correct names and addresses of a case.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Cases.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.CaseFiles;

/// <summary>
/// The form in which operators correct names and addresses of a case. A correction is a new version, by whom and why; the
/// checks of the letters are shown before and after. Nothing else of the case can be changed here.
/// </summary>
internal sealed class AddressesPage(CaseVersions versions, CaseReadiness readiness, CaseSaver saver, ReadingRecord readings, LetterIndex index) : PageModel
{
    private const string Parties = "parties";

    /// <summary>The IMR case number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The newest version, from which a correction is made.</summary>
    public int Version { get; private set; }

    /// <summary>Whether that version was said to be ready.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The case as it stands in the form; null when it has no parties that can be corrected.</summary>
    public CaseDocument? Case { get; private set; }

    /// <summary>Why, in the words of who corrects it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>What happened; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>What is wrong with the names and addresses as they stand in the form.</summary>
    public ImmutableArray<Diagnostic> Problems { get; private set; } = [];

    /// <summary>How many errors there are in the rest of the case.</summary>
    public int OtherErrors { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await OpenAsync(number, cancellation) is not { } open)
        {
            return NotFound();
        }

        await readings.OpenedAsync(User.Person, number, Version, cancellation);
        return Case is null ? Page() : await ShowAsync(open.Document!, null, cancellation);
    }

    /// <summary>Checks what is written, or saves it.</summary>
    public async Task<IActionResult> OnPostAsync(string number, [FromForm] int baseVersion, [FromForm] string? action, [FromForm] string? note, CancellationToken cancellation)
    {
        if (await OpenAsync(number, cancellation) is not { } open)
        {
            return NotFound();
        }

        var seen = baseVersion == Version ? open : await OpenCase.FindAsync(versions, number, baseVersion, cancellation);
        if (Case is null || PartyFields.Apply(open.Document!, seen?.Document, Request.Form) is not { } corrected)
        {
            return BadRequest();
        }

        Note = note?.Trim() ?? "";
        if (baseVersion != Version)
        {
            var meanwhile = $"Not saved: version {Version} was saved meanwhile. What you changed stands in the form, and all else as that version has it; "
                + "look whether it is right together, and save again.";
            return await ShowAsync(corrected, new ReviewMessage(meanwhile, Severity.Warning), cancellation);
        }

        if (action != "save")
        {
            return await ShowAsync(corrected, new ReviewMessage("Checked, and not saved yet."), cancellation);
        }

        var result = await saver.SaveAsync(User.Person, number, Version, corrected.ToBytes(), Note);
        if (result.Outcome is SaveOutcome.Saved or SaveOutcome.Unchanged)
        {
            await index.UpdateCaseAsync(number, CancellationToken.None);
            return Redirect(FormattableString.Invariant($"/operations/cases/{number}?{(result.Outcome == SaveOutcome.Saved ? "saved" : "unchanged")}={result.Version}"));
        }

        var refusal = result.Outcome == SaveOutcome.Conflict
            ? "Not saved: somebody saved another version at the same moment. Save again, to see what you changed together with that one."
            : "Not saved: something is not as a case must be. Mend what is marked, and save again.";
        return await ShowAsync(corrected, new ReviewMessage(refusal, Severity.Error), cancellation);
    }

    /// <summary>Those problems that are told at a field: of several that one is about, at the first.</summary>
    public IEnumerable<Diagnostic> ProblemsOf(string path) => Problems.Where(problem => PlaceOf(problem) == path);

    /// <summary>The fields at which problems are told, in the order of the form.</summary>
    public IEnumerable<string> Places => PartyFields.Paths.Where(path => ProblemsOf(path).Any());

    /// <summary>Those problems that have no field here.</summary>
    public IEnumerable<ShownProblem> Others => Problems.Where(problem => PlaceOf(problem) is null).Select(ShownProblem.Of);

    private static string? PlaceOf(Diagnostic problem) => problem.DataPath?.Split(',').Select(path => path.Trim()).FirstOrDefault(PartyFields.Paths.Contains);

    private async Task<OpenCase?> OpenAsync(string number, CancellationToken cancellation)
    {
        if (!LetterSlot.IsCaseNumber(number) || await OpenCase.FindAsync(versions, number, null, cancellation) is not { } open)
        {
            return null;
        }

        (Number, Version, IsReady) = (number, open.Newest, open.Version.Ready is not null);
        Case = open.Document?.Has(Parties) == true ? open.Document : null;
        return open;
    }

    private async Task<IActionResult> ShowAsync(CaseDocument shown, ReviewMessage? message, CancellationToken cancellation)
    {
        (Case, Message) = (shown, message);
        var found = await readiness.CheckAsync(shown.ToBytes(), CaseVersions.NameOf(Number, Version).Value, null, cancellation);
        Problems = [.. found.Where(problem => problem.DataPath?.StartsWith(Parties, StringComparison.Ordinal) == true)];
        OtherErrors = found.Count(problem => problem.Severity == Severity.Error) - Problems.Count(problem => problem.Severity == Severity.Error);
        return Page();
    }
}
