// The search of archived letters.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>The search of archived letters. A whole case number is looked up in the store first, so that nothing of it is missing.</summary>
internal sealed class LettersPage(LetterIndex index, PersonCases persons, SealedSearches searches, AuditLog audit) : PageModel
{
    /// <summary>What was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public LetterFilter Filter { get; set; } = new();

    /// <summary>Whom it was asked about.</summary>
    public PersonQuery Person { get; private set; } = new();

    /// <summary>Whether whom it was asked about cannot be told any more.</summary>
    public bool HasLapsed { get; private set; }

    /// <summary>The whole case number that was searched for; null when none was.</summary>
    public string? Number { get; private set; }

    /// <summary>The cases of whom it was asked about, the first of them.</summary>
    public ImmutableArray<PersonCase> Cases { get; private set; } = [];

    /// <summary>How many cases there are of whom it was asked about.</summary>
    public long CasesInAll { get; private set; }

    /// <summary>What there is to choose from.</summary>
    public LetterChoices Choices { get; private set; } = new([], [], [], []);

    /// <summary>What was found.</summary>
    public FoundLetters Found { get; private set; } = new([], 0);

    /// <summary>How far the index is.</summary>
    public IndexState Index { get; private set; } = new(0, false, null);

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = new(0, 1, Paging.DefaultSize, "");

    /// <summary>How long the search took, in milliseconds.</summary>
    public double Milliseconds { get; private set; }

    /// <summary>Searches for what the address says.</summary>
    public async Task OnGetAsync(int? p, string? who, [FromServices] TimeProvider clock, CancellationToken cancellation)
    {
        Person = (who is null ? null : searches.Open(who, User.Person)) ?? new PersonQuery();
        HasLapsed = who is not null && Person.IsEmpty;
        var query = Filter.ToQuery() with { Person = Person };
        Number = query.CaseNumber is { } part && LetterSlot.IsCaseNumber(part) ? part : null;
        if (Number is not null)
        {
            await index.UpdateCaseAsync(Number, cancellation);
        }

        if (!HasLapsed && !Filter.IsNoNumber)
        {
            await SearchAsync(query, p, who, clock, cancellation);
        }

        Choices = await index.ChoicesAsync(cancellation);
        Index = await index.StateAsync(cancellation);
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { CaseNumber = Number }, cancellation);
    }

    /// <summary>Takes the form, so that nothing about a person comes into an address but sealed.</summary>
    public IActionResult OnPost([FromForm] PersonFields person)
    {
        var (query, address) = (person.ToQuery(), Filter.ToQueryString());
        if (Filter.IsNoNumber)
        {
            address = address.Add("Filter.Number", "?");
        }

        return Redirect("/operations/letters" + (query.IsEmpty ? address : address.Add("who", searches.Seal(query, User.Person))));
    }

    private async Task SearchAsync(LetterQuery query, int? p, string? who, TimeProvider clock, CancellationToken cancellation)
    {
        var page = Paging.NumberOf(p);
        var start = clock.GetTimestamp();
        Found = await index.SearchAsync(query with { Take = Paging.DefaultSize, Skip = (page - 1) * Paging.DefaultSize }, cancellation);
        Milliseconds = clock.GetElapsedTime(start).TotalMilliseconds;
        var address = Filter.ToQueryString();
        Paging = new Paging(Found.Total, page, Paging.DefaultSize, "/operations/letters" + (who is null ? address : address.Add("who", who)));
        if (!Person.IsSearchable)
        {
            return;
        }

        await persons.RecordAsync(Person, User.Person, cancellation);
        if (page == 1)
        {
            (Cases, CasesInAll) = await persons.FindAsync(Person, User.Person, cancellation);
        }
    }

    /// <summary>How long the search took, in words.</summary>
    public string Took => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds:0.#} ms");
}
