// A batch of mail and its envelopes.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A batch: its files with their hashes, what was found when it was closed, and its envelopes in the order of printing.</summary>
internal sealed class BatchPage(MailDesk desk, AuditLog audit) : PageModel
{
    private const int MostOnPage = 100;

    /// <summary>The batch.</summary>
    public BatchView Batch { get; private set; } = null!;

    /// <summary>The envelopes on this page.</summary>
    public ImmutableArray<EnvelopeView> Envelopes { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = new(0, 1, MostOnPage, "");

    /// <summary>What was found and accepted when it was closed.</summary>
    public IEnumerable<ShownProblem> Exceptions => Batch.Exceptions.Select(found => ShownProblem.Of(MailReport.Of(found, "the inserter's record")));

    /// <summary>Shows the batch.</summary>
    public async Task<IActionResult> OnGetAsync(string id, int? p, CancellationToken cancellation)
    {
        var page = Paging.NumberOf(p);
        var found = await desk.ReadAsync(
            book => book.FindBatch(id) is { } batch
                ? (BatchView.Of(batch), batch.Envelopes.Skip((page - 1) * MostOnPage).Take(MostOnPage).Select(EnvelopeView.Of).ToImmutableArray())
                : ((BatchView Batch, ImmutableArray<EnvelopeView> Envelopes)?)null,
            cancellation);
        if (found is not { } shown)
        {
            return NotFound();
        }

        (Batch, Envelopes) = shown;
        Paging = new Paging(Batch.Envelopes, page, MostOnPage, MailNames.Batch(Batch.Id));
        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = Batch.Id }, cancellation);
        return Page();
    }
}
