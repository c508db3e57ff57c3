// What checks, examples and coverage say of a draft.
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Testing;

/// <summary>What checks, examples and coverage say of the draft of whoever looks, and where what came out is accepted.</summary>
[AllowedTo(Role.Editor)]
internal sealed class TestsPage(TemplateDrafts drafts, DrawingDesk desk, AuditLog audit) : PageModel
{
    /// <summary>The draft.</summary>
    public TemplateDraft Draft { get; private set; } = null!;

    /// <summary>What is said of it; null when the server had no time for it.</summary>
    public SetTest? Test { get; private set; }

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Tests the draft.</summary>
    public async Task<IActionResult> OnGetAsync(int? accepted, CancellationToken cancellation)
    {
        await TestAsync(cancellation);
        Message = accepted is { } count ? new ReviewMessage(count == 1 ? "1 file now says what came out." : FormattableString.Invariant($"{count} files now say what came out.")) : null;
        return Page();
    }

    /// <summary>Makes what came out what is expected, in the draft.</summary>
    /// <param name="version">The version of the draft whose differences were looked at.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] int version, CancellationToken cancellation)
    {
        await TestAsync(cancellation);
        if (Draft.Version != version || Test is null)
        {
            Message = new ReviewMessage("Nothing was accepted: the draft was saved meanwhile, or the server is busy. This is what comes out now.", Severity.Error);
            return Page();
        }

        var edits = Test.Unexpected.Select(file => new DraftEdit(
            file.Path, Draft.HashOf(file.Path), file.Actual is { } actual ? Encoding.UTF8.GetBytes(actual) : default(ReadOnlyMemory<byte>?)));
        var result = await drafts.SaveAsync(User.Person, [.. edits], CancellationToken.None);
        if (result.Outcome is DraftSaveOutcome.Conflict or DraftSaveOutcome.Refused)
        {
            Message = new ReviewMessage("Nothing was accepted: the draft was saved meanwhile.", Severity.Error);
            return Page();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.TemplatesSaved) { Version = result.Draft.Version, Subject = "examples" }, CancellationToken.None);
        Response.Headers.Location = FormattableString.Invariant($"/templates/tests?accepted={Test.Unexpected.Length}");
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task TestAsync(CancellationToken cancellation)
    {
        Draft = await drafts.OpenAsync(User.Person, cancellation);
        (_, Test) = await desk.DoAsync(() => Task.FromResult<SetTest?>(SetTest.Of(Draft.Files, Draft.Before)), cancellation);
    }
}
