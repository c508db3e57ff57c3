// The page where cases are assigned to reviewers.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Assignments;

/// <summary>Assigns cases to reviewers and withdraws them, many at once; tells who reviews a case.</summary>
internal sealed class AssignmentsPage(CaseAssigning assigning, CaseAssignments assignments, KnownPeople people, DueCases due, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>The most cases at once.</summary>
    public const int MostAtOnce = 500;

    /// <summary>The most cases that are listed of those that nobody reviews.</summary>
    private const int MostListed = 100;

    /// <summary>The account that was written.</summary>
    public string Reviewer { get; private set; } = "";

    /// <summary>The case numbers that were written, as they were.</summary>
    public string Numbers { get; private set; } = "";

    /// <summary>What must be written otherwise; null when all is well.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether cases were assigned, not withdrawn.</summary>
    public bool IsAssigned { get; private set; }

    /// <summary>Whether nobody of the name of the reviewer is known.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>The names of the accounts that have signed in.</summary>
    public ImmutableArray<string> Accounts { get; private set; } = [];

    /// <summary>The day of today, by the clock and time zone of this machine.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The cases that nobody reviews and that still want something, the first of them; null when they were not asked for.</summary>
    public ImmutableArray<DueCase>? Unassigned { get; private set; }

    /// <summary>How many cases nobody reviews that still want something.</summary>
    public int UnassignedInAll { get; private set; }

    /// <summary>What became of each case; null before anything was done.</summary>
    public ImmutableArray<(string CaseNumber, AssigningOutcome Outcome)>? Done { get; private set; }

    /// <summary>How many entries were no case numbers; they are still in the field.</summary>
    public int Others { get; private set; }

    /// <summary>The cases of the reviewer; null when they were not asked for.</summary>
    public ImmutableArray<string>? Own { get; private set; }

    /// <summary>The case that was asked about; null when none was.</summary>
    public string? Asked { get; private set; }

    /// <summary>Who reviews it.</summary>
    public ImmutableArray<CaseReviewer> Reviewers { get; private set; } = [];

    /// <summary>Shows the page, and who reviews the case that is asked about.</summary>
    public async Task OnGetAsync([FromQuery(Name = "case")] string? asked, bool unassigned, CancellationToken cancellation)
    {
        Accounts = await people.NamesAsync(cancellation);
        if (unassigned)
        {
            await ShowUnassignedAsync(cancellation);
        }

        if (WrittenCaseNumber.Read(asked) is { } number)
        {
            // Whoever looks who has a case may want to give it to somebody.
            Numbers = number;
            (Asked, Reviewers) = (number, await assignments.ReviewersOfAsync(number, cancellation));
        }
    }

    /// <summary>Assigns or withdraws.</summary>
    /// <param name="numbers">The case numbers that were written, and those that were chosen.</param>
    /// <param name="reviewer">The account.</param>
    /// <param name="action">The button.</param>
    /// <param name="unassigned">Whether the cases are listed that nobody reviews.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task OnPostAsync([FromForm] string?[] numbers, [FromForm] string? reviewer, [FromForm] string? action, [FromForm] bool unassigned, CancellationToken cancellation)
    {
        (Numbers, Reviewer) = (string.Join('\n', numbers.Where(part => !string.IsNullOrWhiteSpace(part))), reviewer?.Trim() ?? "");
        Accounts = await people.NamesAsync(cancellation);
        await ActAsync(action, cancellation);
        if (unassigned)
        {
            await ShowUnassignedAsync(cancellation);
        }
    }

    private async Task ActAsync(string? action, CancellationToken cancellation)
    {
        var written = WrittenCaseNumber.ReadAll(Numbers);
        Refusal = action != "list" && written.Numbers.Length + written.Others.Length is 0 or > MostAtOnce ? $"Write the numbers of 1 to {MostAtOnce} cases"
            : !TokenClaims.IsName(Reviewer) ? "Write the account of the reviewer, as the sign-in names it"
            : action is not ("assign" or "withdraw" or "list") ? "Press one of the buttons"
            : null;
        if (Refusal is not null)
        {
            return;
        }

        if (action == "list")
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CasesListed), cancellation);
            Own = [.. (await assignments.CasesOfAsync(Reviewer, cancellation)).Order(StringComparer.Ordinal)];
            return;
        }

        IsAssigned = action == "assign";
        IsUnknown = IsAssigned && !await assignments.IsKnownAsync(Reviewer, cancellation);
        var done = ImmutableArray.CreateBuilder<(string, AssigningOutcome)>();
        foreach (var number in written.Numbers)
        {
            done.Add((number, await assigning.SetAsync(User.Person, number, Reviewer, IsAssigned)));
        }

        Done = done.ToImmutable();
        Others = written.Others.Length;
        Numbers = string.Join('\n', [.. Done.Value.Where(one => one.Outcome == AssigningOutcome.NoCase).Select(one => one.CaseNumber), .. written.Others.Select(other => other.ToUpperInvariant())]);
    }

    private async Task ShowUnassignedAsync(CancellationToken cancellation)
    {
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CasesListed), cancellation);
        Today = clock.Today;
        var assigned = await assignments.AssignedAsync(cancellation);
        var open = (await due.ListAsync(DateOnly.MaxValue, cancellation)).Where(one => !assigned.Contains(one.CaseNumber)).ToList();
        (Unassigned, UnassignedInAll) = ([.. open.Take(MostListed)], open.Count);
    }
}
