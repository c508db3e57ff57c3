// The page where cases are assigned to reviewers.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Assignments;

/// <summary>Assigns cases to reviewers and withdraws them, many at once; tells who reviews a case.</summary>
internal sealed class AssignmentsPage(CaseAssigning assigning, CaseAssignments assignments) : PageModel
{
    /// <summary>The most cases at once.</summary>
    public const int MostAtOnce = 500;

    /// <summary>The account that was written.</summary>
    public string Reviewer { get; private set; } = "";

    /// <summary>The case numbers that were written, as they were.</summary>
    public string Numbers { get; private set; } = "";

    /// <summary>What must be written otherwise; null when all is well.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether cases were assigned, not withdrawn.</summary>
    public bool IsAssigned { get; private set; }

    /// <summary>What became of each case; null before anything was done.</summary>
    public ImmutableArray<(string CaseNumber, AssigningOutcome Outcome)>? Done { get; private set; }

    /// <summary>The cases of the reviewer; null when they were not asked for.</summary>
    public ImmutableArray<string>? Own { get; private set; }

    /// <summary>The case that was asked about; null when none was.</summary>
    public string? Asked { get; private set; }

    /// <summary>Who reviews it.</summary>
    public ImmutableArray<CaseReviewer> Reviewers { get; private set; } = [];

    /// <summary>Shows the page, and who reviews the case that is asked about.</summary>
    public async Task OnGetAsync([FromQuery(Name = "case")] string? asked, CancellationToken cancellation)
    {
        if (asked?.Trim().ToUpperInvariant() is { } number && LetterSlot.IsCaseNumber(number))
        {
            // Whoever looks who has a case may want to give it to somebody.
            Numbers = number;
            (Asked, Reviewers) = (number, await assignments.ReviewersOfAsync(number, cancellation));
        }
    }

    /// <summary>Assigns or withdraws.</summary>
    public async Task OnPostAsync([FromForm] string? numbers, [FromForm] string? reviewer, [FromForm] string? action, CancellationToken cancellation)
    {
        (Numbers, Reviewer) = (numbers ?? "", reviewer?.Trim() ?? "");
        var written = Numbers.ToUpperInvariant().Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        Refusal = action != "list" && written.Count is 0 or > MostAtOnce ? $"Write the numbers of 1 to {MostAtOnce} cases"
            : !TokenClaims.IsName(Reviewer) ? "Write the account of the reviewer, as the sign-in names it"
            : action is not ("assign" or "withdraw" or "list") ? "Press one of the buttons"
            : null;
        if (Refusal is not null)
        {
            return;
        }

        if (action == "list")
        {
            Own = [.. (await assignments.CasesOfAsync(Reviewer, cancellation)).Order(StringComparer.Ordinal)];
            return;
        }

        IsAssigned = action == "assign";
        var done = ImmutableArray.CreateBuilder<(string, AssigningOutcome)>();
        foreach (var number in written)
        {
            done.Add((number, await assigning.SetAsync(User.Person, number, Reviewer, IsAssigned)));
        }

        Done = done.ToImmutable();
        Numbers = string.Join('\n', Done.Value.Where(one => one.Outcome == AssigningOutcome.NoCase).Select(one => one.CaseNumber));
    }
}
