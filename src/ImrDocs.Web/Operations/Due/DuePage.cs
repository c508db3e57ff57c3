// The cases that are due without a ready letter.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Due;

/// <summary>The cases due in some days without a ready letter, the earliest first.</summary>
internal sealed class DuePage(DueCases due, LetterIndex index, CaseAssignments assignments, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>The longest look ahead, in days.</summary>
    public const int MostDays = 365;

    private const int DefaultDays = 7;

    /// <summary>How many days ahead.</summary>
    public int Days { get; private set; }

    /// <summary>The day of today, by the clock and time zone of this machine.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>How far the index is.</summary>
    public IndexState Index { get; private set; } = new(0, false, null);

    /// <summary>The cases on this page.</summary>
    public ImmutableArray<DueCase> Cases { get; private set; } = [];

    /// <summary>Who reviews the cases on this page, by their numbers.</summary>
    public ImmutableDictionary<string, ImmutableArray<CaseReviewer>> Reviewers { get; private set; } = ImmutableDictionary<string, ImmutableArray<CaseReviewer>>.Empty;

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = new(0, 1, Paging.DefaultSize, "");

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(int? days, int? p, CancellationToken cancellation)
    {
        Days = Math.Clamp(days ?? DefaultDays, 0, MostDays);
        Today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        Index = await index.StateAsync(cancellation);
        var all = await due.ListAsync(Today.AddDays(Days), cancellation);
        Paging = new Paging(all.Length, Paging.NumberOf(p), Paging.DefaultSize, FormattableString.Invariant($"/operations/due?days={Days}"));
        Cases = [.. all.Skip(Paging.Skip).Take(Paging.Size)];
        var reviewers = Cases.Select(one => one.CaseNumber).Distinct(StringComparer.Ordinal).Select(async number => (number, await assignments.ReviewersOfAsync(number, cancellation)));
        Reviewers = (await Task.WhenAll(reviewers)).ToImmutableDictionary(one => one.number, one => one.Item2, StringComparer.Ordinal);
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CasesListed), cancellation);
    }
}
