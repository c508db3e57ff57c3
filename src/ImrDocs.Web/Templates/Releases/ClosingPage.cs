// Where a release that waits is sent back or withdrawn.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>Where a release that waits ends without coming into force, and why is said.</summary>
internal abstract class ClosingPage(ReleaseProcess releases, AuditLog audit) : PageModel
{
    /// <summary>The release.</summary>
    public Release Release { get; private set; } = null!;

    /// <summary>What is written of it.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>What is recorded of it.</summary>
    protected abstract AuditAction Action { get; }

    /// <summary>What is said when the comment is missing; null where it may be.</summary>
    protected abstract string? Missing { get; }

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGetAsync(int release, CancellationToken cancellation) => ShowAsync(release, null, cancellation);

    /// <summary>Ends the release.</summary>
    public async Task<IActionResult> OnPostAsync(int release, [FromForm] string? comment, CancellationToken cancellation)
    {
        Comment = (comment ?? "").Trim().ReplaceLineEndings(" ");
        var refusal = Comment.Length == 0 ? Missing : Comment.Length > ReleaseForm.MostCharacters ? "Nothing was done: the comment is too long." : null;
        if (refusal is not null)
        {
            return await ShowAsync(release, new ReviewMessage(refusal, Severity.Error), cancellation);
        }

        var result = await CloseAsync(releases, release, Comment);
        return result.Release is not null
            ? await this.SeeReleaseAsync(audit, Action, release)
            : await ShowAsync(release, new ReviewMessage($"Nothing was done: {result.Diagnostics[0].Message}.", Severity.Error), cancellation);
    }

    /// <summary>Ends the release.</summary>
    protected abstract Task<ReleaseResult> CloseAsync(ReleaseProcess process, int release, string comment);

    private async Task<IActionResult> ShowAsync(int number, ReviewMessage? message, CancellationToken cancellation)
    {
        if ((await releases.Ledger.ReadAsync(cancellation)).Find(number) is not { } release)
        {
            return NotFound();
        }

        (Release, Message) = (release, message);
        return Page();
    }
}

/// <summary>Where an approver sends a release back to its author.</summary>
[AllowedTo(Role.Approver)]
internal sealed class SendBackPage(ReleaseProcess releases, AuditLog audit) : ClosingPage(releases, audit)
{
    /// <inheritdoc/>
    protected override AuditAction Action => AuditAction.ReleaseSentBack;

    /// <inheritdoc/>
    protected override string? Missing => "Not sent back: say what is to be done.";

    /// <inheritdoc/>
    protected override Task<ReleaseResult> CloseAsync(ReleaseProcess process, int release, string comment) =>
        process.SendBackAsync(release, User.Person, comment, CancellationToken.None);
}

/// <summary>Where an author withdraws a release of their own.</summary>
[AllowedTo(Role.Editor)]
internal sealed class WithdrawPage(ReleaseProcess releases, AuditLog audit) : ClosingPage(releases, audit)
{
    /// <inheritdoc/>
    protected override AuditAction Action => AuditAction.ReleaseWithdrawn;

    /// <inheritdoc/>
    protected override string? Missing => null;

    /// <inheritdoc/>
    protected override Task<ReleaseResult> CloseAsync(ReleaseProcess process, int release, string comment) =>
        process.WithdrawAsync(release, User.Person, comment, CancellationToken.None);
}
