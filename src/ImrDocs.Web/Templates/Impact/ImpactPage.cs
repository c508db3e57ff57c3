// Which letters a change of templates changes.
using System.Globalization;
using ImrDocs.Letters.Impact;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Impact;

/// <summary>
/// Which letters about the cases of the store a draft or a release changes. Passages show the words of templates, and the
/// names of fields in place of what a case says. The comparison goes on while nobody waits; its page tells how far it is.
/// </summary>
internal sealed class ImpactPage(TemplateDrafts drafts, ReleaseProcess releases, ImpactDesk desk, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>The release whose words are looked at; null for the draft of whoever looks.</summary>
    public Release? Release { get; private set; }

    /// <summary>What it would be compared with now.</summary>
    public DraftBasis From { get; private set; } = null!;

    /// <summary>The mailing date of letters whose case has none, as it is written in the form.</summary>
    public string? Mailed { get; private set; }

    /// <summary>The newest comparison of whoever looks; null as long as they asked for none.</summary>
    public ImpactComparison? Comparison { get; private set; }

    /// <summary>How far it is, read once for the whole page.</summary>
    public WorkProgress? Now { get; private set; }

    /// <summary>Whether the words have changed since the comparison.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>Why nothing can be compared.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; private set; } = [];

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Shows what can be compared, and the newest comparison.</summary>
    public async Task<IActionResult> OnGetAsync(int? release, CancellationToken cancellation) => await FindAsync(release, cancellation) ?? await ShowAsync(cancellation);

    /// <summary>Starts a comparison, or cancels it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] int? release, [FromForm] string? mailed, string? action, CancellationToken cancellation)
    {
        if (await FindAsync(release, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (action == "cancel")
        {
            desk.Find(User.Person, release)?.Cancel();
            return SeePage();
        }

        Mailed = mailed;
        DateOnly? date = DateOnly.TryParseExact(mailed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (date is null && !string.IsNullOrEmpty(mailed))
        {
            Message = new ReviewMessage("The mailing date is no date: write it as 2014-09-30.", Severity.Error);
            return await ShowAsync(cancellation);
        }

        var (basis, before) = await drafts.CurrentAsync(cancellation);
        var (from, to) = (ImpactSet.Parse(before), ImpactSet.Parse(await FilesAsync(cancellation)));
        if (from.Set is null || to.Set is null)
        {
            Problems = [.. from.Diagnostics.Concat(to.Diagnostics).Distinct()];
            return await ShowAsync(cancellation);
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.ImpactRead) { Subject = Release?.Number.ToString(CultureInfo.InvariantCulture) }, cancellation);
        desk.Start(new ImpactComparison(User.Person, release, basis, to.Set.Templates.Hash, date, clock.GetUtcNow()), from.Set, to.Set);
        return SeePage();
    }

    /// <summary>Finds the release; an answer when there is none, or whoever looks has no draft.</summary>
    private async Task<IActionResult?> FindAsync(int? release, CancellationToken cancellation)
    {
        Release = release is { } number ? (await releases.Ledger.ReadAsync(cancellation)).Find(number) : null;
        return release is null ? (User.Has(Role.Editor) ? null : Redirect("/templates/releases")) : Release is null ? NotFound() : null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        (From, _) = await drafts.CurrentAsync(cancellation);
        Comparison = desk.Find(User.Person, Release?.Number);
        Now = Comparison?.Now;
        Mailed ??= Comparison?.Mailed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        IsOutdated = Comparison is { } known
            && (known.From != From || (Release is null && known.Templates != TemplateSet.HashOf((await FilesAsync(cancellation)).Where(file => TemplateSet.IsPart(file.Key)))));
        return Page();
    }

    private async Task<System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> FilesAsync(CancellationToken cancellation) =>
        Release is { } chosen ? await drafts.FilesOfAsync(chosen, cancellation) : (await drafts.OpenAsync(User.Person, cancellation)).Files;

    private StatusCodeResult SeePage()
    {
        Response.Headers.Location = "/templates/impact" + (Release is { } chosen ? FormattableString.Invariant($"?release={chosen.Number}") : "");
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
