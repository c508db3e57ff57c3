// Where a draft is published.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Templates.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>Where a draft is published: its files are archived, and a release of them waits for somebody else's approval.</summary>
[AllowedTo(Role.Editor)]
internal sealed class PublishPage(TemplateDrafts drafts, ReleaseProcess releases, DrawingDesk desk, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>The draft.</summary>
    public TemplateDraft Draft { get; private set; } = null!;

    /// <summary>What checks and examples say of it; null when the server had no time for it.</summary>
    public SetTest? Test { get; private set; }

    /// <summary>Why it cannot be published, whatever its words are; null when it can.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>The author's releases that wait for approval still.</summary>
    public ImmutableArray<Release> Waiting { get; private set; } = [];

    /// <summary>What is written in the form.</summary>
    public ReleaseForm Form { get; private set; } = null!;

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Shows what would be published.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // Who publishes better words after they were sent back says much the same of them.
        var history = await releases.Ledger.ReadAsync(cancellation);
        var form = ReleaseForm.Today(clock, history);
        await ShowAsync(history.LastOf(User.Person) is { Closing: not null } last ? ReleaseForm.Again(last) : form, cancellation);
    }

    /// <summary>Publishes the draft.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] int version, [FromForm] ReleaseForm form, CancellationToken cancellation)
    {
        await ShowAsync(form, cancellation);
        if (Obstacle is not null || Draft.Version != version || Form.Read is not var (note, effective))
        {
            Message = Obstacle is not null ? null
                : Draft.Version != version ? new ReviewMessage("Nothing was published: the draft was saved meanwhile. This is how it is now.", Severity.Error)
                : ReleaseForm.Missing;
            return Page();
        }

        var result = await releases.PublishAsync(Draft.Files, User.Person, note, effective, CancellationToken.None);
        if (result.Release is not { } release)
        {
            Message = new ReviewMessage("Nothing was published: the templates cannot be read. Mend the errors first.", Severity.Error);
            return Page();
        }

        return await this.SeeReleaseAsync(audit, AuditAction.ReleasePublished, release.Number, Draft.Version);
    }

    private async Task ShowAsync(ReleaseForm form, CancellationToken cancellation)
    {
        var history = await releases.Ledger.ReadAsync(cancellation);
        Form = form.In(history);
        Waiting = [.. history.Releases.Where(release => release.State == ReleaseState.Waiting && release.Author.IsSameAs(User.Person))];
        Draft = await drafts.OpenAsync(User.Person, cancellation);
        Obstacle = await ObstacleAsync(cancellation);
        (_, Test) = await desk.DoAsync(() => Task.FromResult<SetTest?>(SetTest.Of(Draft.Files, Draft.Before)), cancellation);
    }

    private async Task<string?> ObstacleAsync(CancellationToken cancellation)
    {
        var (current, _) = await drafts.CurrentAsync(cancellation);
        return Draft.Version > 0 && current != Draft.Basis
            ? "Another release has been approved since you started, and your draft would take its words back. Bring it in first, on the page of files."
            : Draft.Clashes.IsEmpty ? null
            : "A release that you brought in changed the same files as you: open each of them and say which words are meant. " + string.Join(", ", Draft.Clashes);
    }
}
