// The search of archived letters.
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>The search of archived letters. A whole case number is looked up in the store first, so that nothing of it is missing.</summary>
internal sealed class LettersPage(LetterIndex index, AuditLog audit) : PageModel
{
    /// <summary>What was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public LetterFilter Filter { get; set; } = new();

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

    /// <summary>Searches.</summary>
    public async Task OnGetAsync(int? p, [FromServices] TimeProvider clock, CancellationToken cancellation)
    {
        var query = Filter.ToQuery();
        if (query.CaseNumber is { } number && LetterSlot.IsCaseNumber(number))
        {
            await index.UpdateCaseAsync(number, cancellation);
        }

        var page = Paging.NumberOf(p);
        var start = clock.GetTimestamp();
        Found = await index.SearchAsync(query with { Take = Paging.DefaultSize, Skip = (page - 1) * Paging.DefaultSize }, cancellation);
        Milliseconds = clock.GetElapsedTime(start).TotalMilliseconds;
        Paging = new Paging(Found.Total, page, Paging.DefaultSize, "/operations/letters" + Filter.ToQueryString());
        Choices = await index.ChoicesAsync(cancellation);
        Index = await index.StateAsync(cancellation);
        var about = query.CaseNumber is { } one && LetterSlot.IsCaseNumber(one) ? one : null;
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { CaseNumber = about }, cancellation);
    }

    /// <summary>How long the search took, in words.</summary>
    public string Took => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds:0.#} ms");
}
