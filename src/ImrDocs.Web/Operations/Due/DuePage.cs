// The cases that are due without a ready letter, and what can be done with many of them at once.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Operations.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Due;

/// <summary>The cases due in some days without a ready letter, the earliest first. Those that are chosen can be said to be ready in one go.</summary>
internal sealed class DuePage(
    DueCases due, LetterIndex index, CaseAssignments assignments, CaseReadiness readiness, JobBoard board, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>Cases on a page: as many as somebody may want to say ready at once.</summary>
    private const int PageSize = 100;

    /// <summary>Letters are checked on so many threads at most: others want to work too.</summary>
    private const int AtOnce = 2;

    /// <summary>Which cases are shown.</summary>
    public DueFilter Filter { get; private set; } = new();

    /// <summary>The day of today, by the clock and time zone of this machine.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>How far the index is.</summary>
    public IndexState Index { get; private set; } = new(0, false, null);

    /// <summary>The cases on this page.</summary>
    public ImmutableArray<DueCase> Cases { get; private set; } = [];

    /// <summary>Who reviews the cases on this page, by their numbers.</summary>
    public ImmutableDictionary<string, ImmutableArray<CaseReviewer>> Reviewers { get; private set; } = ImmutableDictionary<string, ImmutableArray<CaseReviewer>>.Empty;

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = new(0, 1, PageSize, "");

    /// <summary>What came of saying that cases are ready; null when nobody has.</summary>
    public ReadyReport? Said { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync([FromQuery] DueFilter filter, int? p, CancellationToken cancellation)
    {
        await ShowAsync(filter, p, cancellation);
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CasesListed), cancellation);
    }

    /// <summary>Says of the chosen cases that they are ready.</summary>
    /// <param name="filter">Which cases are shown.</param>
    /// <param name="chosen">The cases, each with the version that was shown: <c>CM14-0012345/2</c>.</param>
    /// <param name="p">The page of the list.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task OnPostAsync([FromQuery] DueFilter filter, [FromForm] string[] chosen, int? p, CancellationToken cancellation)
    {
        var cases = chosen.Distinct(StringComparer.Ordinal).Select(Read).OfType<(string Number, int Version)>().Take(PageSize).ToList();
        var results = new (string Number, ReadyResult Result)[cases.Count];
        await Parallel.ForAsync(0, cases.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (at, _) =>
        {
            // What was begun for a case ends, with its record.
            var (number, version) = cases[at];
            results[at] = (number, await readiness.MarkAsync(number, version, User.Person, CancellationToken.None));
            if (results[at].Result.Mark is not null)
            {
                await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CaseReady) { CaseNumber = number, Version = version }, CancellationToken.None);
                await index.UpdateCaseAsync(number, CancellationToken.None);
            }
        });
        board.Forget();
        Said = new ReadyReport([.. results]);
        await ShowAsync(filter, p, cancellation);
    }

    private async Task ShowAsync(DueFilter filter, int? page, CancellationToken cancellation)
    {
        Filter = filter;
        Today = clock.Today;
        Index = await index.StateAsync(cancellation);
        var assigned = filter.Unassigned ? await AssignedAsync(cancellation) : [];
        var all = (await due.ListAsync(Today.AddDays(filter.Ahead), cancellation)).Where(one => filter.Admits(one) && !assigned.Contains(one.CaseNumber)).ToList();
        Paging = new Paging(all.Count, Paging.NumberOf(page), PageSize, filter.Address);
        Cases = [.. all.Skip(Paging.Skip).Take(Paging.Size)];
        var reviewers = Cases.Select(async one => (one.CaseNumber, await assignments.ReviewersOfAsync(one.CaseNumber, cancellation)));
        Reviewers = (await Task.WhenAll(reviewers)).ToImmutableDictionary(one => one.CaseNumber, one => one.Item2, StringComparer.Ordinal);
    }

    private async Task<HashSet<string>> AssignedAsync(CancellationToken cancellation)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (number, _) in assignments.ListAsync(cancellation))
        {
            numbers.Add(number);
        }

        return numbers;
    }

    private static (string Number, int Version)? Read(string chosen) =>
        chosen.Split('/') is [var number, var digits] && LetterSlot.IsCaseNumber(number) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (number, version)
            : null;
}
