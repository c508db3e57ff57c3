// Where a release is approved.
using System.Collections.Immutable;
using ImrDocs.Letters.Examples;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Templates.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>Where a release is approved, by somebody else than its author.</summary>
[AllowedTo(Role.Approver)]
internal sealed class ApprovePage(TemplateDrafts drafts, ReleaseProcess releases, DrawingDesk desk, AuditLog audit) : PageModel
{
    private const string Acknowledge = " Read them below; if they are meant to stay, say so above the button and approve again.";

    /// <summary>The release.</summary>
    public Release Release { get; private set; } = null!;

    /// <summary>What checks and examples say of it; null when the server had no time for it.</summary>
    public SetTest? Test { get; private set; }

    /// <summary>How the letters of the examples read otherwise than before, what is the same together.</summary>
    public ImmutableArray<ImmutableArray<ExampleDifference>> Letters { get; private set; } = [];

    /// <summary>The files in which it differs from the release before it.</summary>
    public ImmutableArray<FileDifference> Differences { get; private set; } = [];

    /// <summary>The cases that it would leave without templates; null when it leaves none.</summary>
    public Diagnostic? Leaves { get; private set; }

    /// <summary>Whether whoever looks wrote it, and so cannot approve it.</summary>
    public bool IsOwn => User.Person.IsSameAs(Release.Author);

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Shows what stands against it.</summary>
    public async Task<IActionResult> OnGetAsync(int release, CancellationToken cancellation) => await ShowAsync(release, null, cancellation);

    /// <summary>Approves it.</summary>
    public async Task<IActionResult> OnPostAsync(int release, [FromForm] bool acknowledged, CancellationToken cancellation)
    {
        var result = await releases.ApproveAsync(release, User.Person, acknowledged, CancellationToken.None);
        if (result.Release is null)
        {
            var reason = result.Diagnostics.LastOrDefault(problem => problem.Id.StartsWith("REL", StringComparison.Ordinal)) ?? result.Diagnostics[0];
            var hint = reason.Descriptor == ReleaseDiagnostics.NotAcknowledged ? Acknowledge : "";
            return await ShowAsync(release, new ReviewMessage($"Not approved: {reason.Message}.{hint}", Severity.Error), cancellation);
        }

        return await this.SeeReleaseAsync(audit, AuditAction.ReleaseApproved, release);
    }

    private async Task<IActionResult> ShowAsync(int number, ReviewMessage? message, CancellationToken cancellation)
    {
        var history = await releases.Ledger.ReadAsync(cancellation);
        if (history.Find(number) is not { } release)
        {
            return NotFound();
        }

        (Release, Message) = (release, message);
        Leaves = await releases.UncoveredAsync(release, cancellation);
        var files = await drafts.FilesOfAsync(release, cancellation);
        var before = history.Before(number) is { } last ? await drafts.FilesOfAsync(last, cancellation) : drafts.Unreleased;
        Letters = [.. ExampleDifference.Between(before, files)];
        Differences = FileDifference.Between(before, files);
        (_, Test) = await desk.DoAsync(() => Task.FromResult<SetTest?>(SetTest.Of(files)), cancellation);
        return Page();
    }
}
