// The list of cases.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Cases;

/// <summary>The list of cases: found by a part of their numbers and by how far they are.</summary>
internal sealed class ListPage(CaseCatalogue catalogue, CaseAccess access, AuditLog audit) : PageModel
{
    private const int MostOnPage = 50;

    /// <summary>The most characters of a case number.</summary>
    public const int MostSearched = 12;

    /// <summary>The part of the number that is searched for.</summary>
    public string Searched { get; private set; } = "";

    /// <summary>The state that is searched for; null for all.</summary>
    public CaseState? State { get; private set; }

    /// <summary>The cases on this page.</summary>
    public ImmutableArray<CaseEntry> Cases { get; private set; } = [];

    /// <summary>How many cases are found.</summary>
    public int Found { get; private set; }

    /// <summary>The number of this page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many pages there are.</summary>
    public int Count => Math.Max(1, (Found + MostOnPage - 1) / MostOnPage);

    /// <summary>The number of the first case on this page among all that are found, from 1.</summary>
    public int First => ((Number - 1) * MostOnPage) + 1;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(string? q, string? state, int? p, CancellationToken cancellation)
    {
        // Nothing but what a case number can hold is searched for, so that nobody puts a name into an address by the form's leave.
        Searched = string.Concat((q ?? "").ToUpperInvariant().Where(character => character is 'C' or 'M' or '-' || char.IsAsciiDigit(character)).Take(MostSearched));
        State = CaseStates.Parse(state);
        var sees = await access.FilterAsync(User, cancellation);
        var found = new List<CaseEntry>();
        await foreach (var entry in catalogue.ListAsync(cancellation))
        {
            if (sees(entry.CaseNumber) && entry.CaseNumber.Contains(Searched, StringComparison.Ordinal) && (State is null || entry.State == State))
            {
                found.Add(entry);
            }
        }

        Found = found.Count;
        Number = Math.Clamp(p ?? 1, 1, Count);
        Cases = [.. found.Skip((Number - 1) * MostOnPage).Take(MostOnPage)];
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CasesListed), cancellation);
    }

    /// <summary>The address of a page of the same list.</summary>
    public string AddressOf(int number) => "/" + QueryString.Create("q", Searched).Add("state", State?.Word ?? "").Add("p", number.ToString(CultureInfo.InvariantCulture));
}
