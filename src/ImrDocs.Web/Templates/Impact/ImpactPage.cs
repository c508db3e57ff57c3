// Which letters a change of templates changes.
using System.Globalization;
using ImrDocs.Letters.Impact;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Impact;

/// <summary>
/// Which letters about the cases of the store a draft or a release changes. Passages show the words of templates, and the
/// names of fields in place of what a case says.
/// </summary>
internal sealed class ImpactPage(TemplateDrafts drafts, ReleaseProcess releases, ImpactDesk desk, AuditLog audit) : PageModel
{
    /// <summary>The release whose words are looked at; null for the draft of whoever looks.</summary>
    public Release? Release { get; private set; }

    /// <summary>What it is compared with.</summary>
    public DraftBasis From { get; private set; } = null!;

    /// <summary>The mailing date of letters whose case has none.</summary>
    public DateOnly? Mailed { get; private set; }

    /// <summary>What was found; null as long as nobody asked for it.</summary>
    public StoreImpact? Impact { get; private set; }

    /// <summary>Why nothing can be compared.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; private set; } = [];

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Shows what can be compared, and when it is asked for, compares.</summary>
    public async Task<IActionResult> OnGetAsync(int? release, string? mailed, bool? run, CancellationToken cancellation)
    {
        var history = await releases.Ledger.ReadAsync(cancellation);
        Release = release is { } number ? history.Find(number) : null;
        if ((release is not null && Release is null) || (release is null && !User.Has(Role.Editor)))
        {
            return release is null ? Redirect("/templates/releases") : NotFound();
        }

        (From, var before) = await drafts.CurrentAsync(cancellation);
        if (DateOnly.TryParseExact(mailed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Mailed = date;
        }
        else if (!string.IsNullOrEmpty(mailed))
        {
            Message = new ReviewMessage("The mailing date is no date: write it as 2014-09-30.", Severity.Error);
            return Page();
        }

        if (run != true)
        {
            return Page();
        }

        var after = Release is { } chosen ? await drafts.FilesOfAsync(chosen, cancellation) : (await drafts.OpenAsync(User.Person, cancellation)).Files;
        var (from, to) = (ImpactSet.Parse(before), ImpactSet.Parse(after));
        if (from.Set is null || to.Set is null)
        {
            Problems = [.. from.Diagnostics.Concat(to.Diagnostics).Distinct()];
            return Page();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.ImpactRead) { Subject = Release?.Number.ToString(CultureInfo.InvariantCulture) }, cancellation);
        Impact = await desk.CompareAsync(from.Set, to.Set, new ImpactOptions(null, Mailed), cancellation);
        Message = Impact is null ? new ReviewMessage("The server compares for somebody else just now. Try again in a moment.", Severity.Error) : null;
        return Page();
    }
}
