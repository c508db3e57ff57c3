// What became of a case, version by version.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Cases;

/// <summary>What became of a case, version by version; of one of them, what changed in it, word by word.</summary>
internal sealed class VersionsPage(CaseVersions versions, ReadingRecord readings) : PageModel
{
    /// <summary>The IMR case number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>All versions, the newest first.</summary>
    public ImmutableArray<CaseVersion> History { get; private set; } = [];

    /// <summary>The version whose changes are shown.</summary>
    public CaseVersion Shown { get; private set; } = null!;

    /// <summary>The version it was made from; 0 when it is the first.</summary>
    public int Parent { get; private set; }

    /// <summary>What changed; null when one of the two is no case.</summary>
    public ImmutableArray<CaseChange>? Changes { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string number, int? version, CancellationToken cancellation)
    {
        var history = LetterSlot.IsCaseNumber(number) ? await versions.HistoryAsync(number, cancellation) : [];
        if ((version is { } wanted ? history.FirstOrDefault(entry => entry.Number == wanted) : history.LastOrDefault()) is not { } shown)
        {
            return NotFound();
        }

        await readings.OpenedAsync(User.Person, number, shown.Number, cancellation);
        (Number, History, Shown) = (number, [.. history.Reverse()], shown);

        // Of a version that was handed in as a file nobody knows what it was made from: the one before stands in.
        Parent = shown.Saved?.Parent ?? shown.Number - 1;
        if (Parent == 0)
        {
            Changes = [];
            return Page();
        }

        await readings.OpenedAsync(User.Person, number, Parent, cancellation);
        if (await ReadAsync(Parent, cancellation) is { } before && await ReadAsync(shown.Number, cancellation) is { } after)
        {
            Changes = CaseChanges.Between(before, after);
        }

        return Page();
    }

    private async Task<Case?> ReadAsync(int version, CancellationToken cancellation) =>
        await versions.ReadAsync(Number, version, cancellation) is { } bytes ? CaseReader.Read(bytes, Number, CaseReaderOptions.Unfinished).Case : null;
}
