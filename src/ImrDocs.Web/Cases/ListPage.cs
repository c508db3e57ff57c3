// The list of cases.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Cases;

/// <summary>
/// The list of cases: found by a part of their numbers and by how far they are; what is not ready first, and of that what is due
/// first. Their numbers come from one listing; of those that are not ready each version is opened once, and of the others
/// only those on the page.
/// </summary>
internal sealed class ListPage(CaseCatalogue catalogue, CaseStandings standings, CaseAccess access, AuditLog audit, TimeProvider clock) : PageModel
{
    private const int MostOnPage = 50;

    /// <summary>The word of the order by number.</summary>
    public const string ByNumber = "number";

    /// <summary>The part of the number that is searched for.</summary>
    public string Searched { get; private set; } = "";

    /// <summary>The state that is searched for; null for all.</summary>
    public CaseState? State { get; private set; }

    /// <summary>The order that is asked for; null for what is due first.</summary>
    public string? Order { get; private set; }

    /// <summary>Whether what was typed holds something that no case number has, so that it was not searched for.</summary>
    public bool IsNoNumber { get; private set; }

    /// <summary>The day of today, by the clock and time zone of this machine.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The cases on this page.</summary>
    public ImmutableArray<CaseStanding> Cases { get; private set; } = [];

    /// <summary>How many cases are found.</summary>
    public int Found { get; private set; }

    /// <summary>The number of this page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many pages there are.</summary>
    public int Count => Math.Max(1, (Found + MostOnPage - 1) / MostOnPage);

    /// <summary>The number of the first case on this page among all that are found, from 1.</summary>
    public int First => ((Number - 1) * MostOnPage) + 1;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(string? q, string? state, string? order, int? p, CancellationToken cancellation)
    {
        // Nothing but what a case number can hold is searched for, so that nobody puts a name into an address by the form's leave.
        var part = WrittenCaseNumber.ReadPart(q);
        (Searched, IsNoNumber) = (part ?? "", part is null);
        State = CaseStates.Parse(state);
        Order = string.Equals(order, ByNumber, StringComparison.Ordinal) ? ByNumber : null;
        Today = clock.Today;
        await FindAsync(p ?? 1, cancellation);
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CasesListed), cancellation);
    }

    private async Task FindAsync(int page, CancellationToken cancellation)
    {
        var sees = await access.FilterAsync(User, cancellation);
        var (open, ready) = (new List<CaseEntry>(), new List<CaseEntry>());
        await foreach (var entry in catalogue.ListAsync(cancellation))
        {
            if (!IsNoNumber && sees(entry.CaseNumber) && entry.CaseNumber.Contains(Searched, StringComparison.Ordinal))
            {
                (entry.IsReady ? ready : open).Add(entry);
            }
        }

        var found = State == CaseState.Ready ? [] : await standings.OfAsync(open, cancellation);
        var asked = found.Where(standing => State is not { } state || standing.State == state);
        var wanted = (Order is null ? asked.OrderBy(standing => standing.Due ?? DateOnly.MinValue) : asked).Select(standing => standing.Entry);
        var all = (State is null or CaseState.Ready ? wanted.Concat(ready) : wanted).ToList();
        if (Order is not null)
        {
            all.Sort((one, other) => string.CompareOrdinal(one.CaseNumber, other.CaseNumber));
        }

        Found = all.Count;
        Number = Math.Clamp(page, 1, Count);
        Cases = await standings.OfAsync([.. all.Skip((Number - 1) * MostOnPage).Take(MostOnPage)], cancellation);
    }

    /// <summary>What is said where no case is listed.</summary>
    public string WhyNone => Searched.Length > 0 || State is not null || IsNoNumber ? "No case is found."
        : User.Has(Role.Operator) ? "There are no cases yet. They are taken in under Operations."
        : "No case is assigned to you. Operations say who reviews which case.";

    /// <summary>The address of a page of the same list.</summary>
    public string AddressOf(int number) => "/" + QueryString.Create("q", Searched).Add("state", State?.Word ?? "").Add("order", Order ?? "").Add("p", number.ToString(CultureInfo.InvariantCulture));
}
