// All releases, the newest first.
using System.Globalization;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>All releases, the newest first: who wrote and who approved which words, and from when they apply.</summary>
internal sealed class ReleasesPage(ReleaseProcess releases, TimeProvider clock) : PageModel
{
    /// <summary>The releases.</summary>
    public ReleaseHistory History { get; private set; } = null!;

    /// <summary>The day whose words are asked for.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The release in force for cases decided on that day; null when there is none.</summary>
    public Release? InForce { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(string? on, CancellationToken cancellation)
    {
        History = await releases.Ledger.ReadAsync(cancellation);
        Day = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : clock.Today;
        InForce = History.InForceOn(Day);
    }
}
