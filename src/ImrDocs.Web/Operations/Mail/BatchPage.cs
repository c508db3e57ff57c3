// A batch of mail and its envelopes.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A batch: its files with their hashes, what was found when it was closed, and its envelopes in the order of printing.</summary>
internal sealed class BatchPage(MailDesk desk, MailReprints reprints, AuditLog audit) : PageModel
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

    /// <summary>Envelopes that were pulled out of it, and that its file still has.</summary>
    public ImmutableArray<string> PulledOut { get; private set; } = [];

    /// <summary>Why what was asked for was not printed.</summary>
    public ShownProblem? Refusal { get; private set; }

    /// <summary>Shows the batch, or gives one of its files.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? file, int? p, CancellationToken cancellation)
    {
        if (!await FindAsync(id, p, cancellation) || (file is not null && !Batch.Files.Any(one => one.Name == file)))
        {
            return NotFound();
        }

        if (file is null)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = Batch.Id }, cancellation);
            return Page();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LetterRead) { Subject = Batch.Id }, cancellation);
        var (bytes, problem) = await reprints.FileAsync(User.Person, Batch.Id, file, cancellation);
        if (bytes is null)
        {
            // A program that asks for the file is told too that this page is not it.
            Response.StatusCode = StatusCodes.Status409Conflict;
            Refusal = ShownProblem.Of(problem!);
            return Page();
        }

        return File(bytes, PrintArchive.TypeOf(file), file);
    }

    /// <summary>Prints some of its envelopes again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string id, int? first, int? last, CancellationToken cancellation)
    {
        if (!await FindAsync(id, null, cancellation))
        {
            return NotFound();
        }

        var (from, to) = (first ?? 0, last ?? first ?? 0);
        var (pdf, envelopes, problem) = await reprints.RangeAsync(User.Person, Batch.Id, from, to, cancellation);
        if (pdf is null)
        {
            Refusal = ShownProblem.Of(problem!);
            return Page();
        }

        foreach (var envelope in envelopes)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.MailRun) { Subject = envelope }, CancellationToken.None);
        }

        return File(pdf, MailReprints.Pdf, FormattableString.Invariant($"{Batch.Id}.{from}-{to}.pdf"));
    }

    private async Task<bool> FindAsync(string id, int? p, CancellationToken cancellation)
    {
        var page = Paging.NumberOf(p);
        var found = await desk.ReadAsync(
            book => book.FindBatch(id) is { } batch
                ? (BatchView.Of(batch), batch.Envelopes.Skip((page - 1) * MostOnPage).Take(MostOnPage).Select(EnvelopeView.Of).ToImmutableArray(),
                    batch.Envelopes.Where(one => batch.State != BatchState.Voided && one.State == BatchState.Voided).Select(one => one.Id).ToImmutableArray())
                : ((BatchView Batch, ImmutableArray<EnvelopeView> Envelopes, ImmutableArray<string> PulledOut)?)null,
            cancellation);
        if (found is not { } shown)
        {
            return false;
        }

        (Batch, Envelopes, PulledOut) = shown;
        Paging = new Paging(Batch.Envelopes, page, MostOnPage, MailNames.Batch(Batch.Id));
        return true;
    }
}
