// Compares and closes what was printed, for pages.
using System.Collections.Immutable;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Hosting;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>Compares and closes what was printed. Which envelopes hold superseded letters is found each time.</summary>
internal sealed class MailClosings(IBlobStore store, LetterGenerators generators, MailDesk desk, TimeProvider clock)
{
    /// <summary>The day of closing.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Closes by a record, if it agrees.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(BatchesClosed? Closed, ImmutableArray<Diagnostic> Diagnostics)> CloseAsync(Person by, string id, InserterRecord record, CancellationToken cancellation) =>
        await new MailClosing(LedgerOf(by)).CloseAsync(id, record with { Superseded = await SupersededAsync(by, cancellation) }, cancellation);

    /// <summary>Closes a batch by what was counted, if that agrees.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(BatchAttested? Closed, ImmutableArray<Diagnostic> Diagnostics)> CloseByHandAsync(Person by, string batch, HandCount count, CancellationToken cancellation) =>
        await new MailClosing(LedgerOf(by)).CloseByHandAsync(batch, count with { Superseded = await SupersededAsync(by, cancellation) }, cancellation);

    /// <summary>Compares a record with what was printed. Nothing is written.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ClosingComparison> CompareAsync(Person by, string id, InserterRecord record, CancellationToken cancellation)
    {
        var given = record with { Superseded = await SupersededAsync(by, cancellation), AcceptsExceptions = false };
        var outlook = await new MailClosing(LedgerOf(by)).LookAsync(id, given, cancellation);
        var read = outlook.Sheets.GroupBy(sheet => sheet.Envelope, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(sheet => (sheet.Page + 1) / 2).Distinct().Count(), StringComparer.Ordinal);
        var faults = outlook.Exceptions.ToLookup(fault => fault.Mark, StringComparer.Ordinal);
        var envelopes = await desk.ReadAsync(
            book => (book.FindRun(id)?.Batches ?? (book.FindBatch(id) is { } batch ? [batch] : []))
                .Where(batch => batch.State == BatchState.Printed)
                .SelectMany(batch => batch.ToMail)
                .Select(envelope => new ComparedEnvelope(EnvelopeView.Of(envelope), read.GetValueOrDefault(envelope.Id), [.. faults[envelope.Id], .. faults[envelope.Batch.Id]]))
                .OrderBy(envelope => envelope.Faults.Length == 0)
                .ToImmutableArray(),
            cancellation);
        return new ClosingComparison(outlook.Closes is not null, outlook.CanAccept, [.. outlook.Diagnostics.Select(ShownProblem.Of)], envelopes);
    }

    private MailLedger LedgerOf(Person by) => new(store, clock, by);

    private async Task<ImmutableHashSet<string>> SupersededAsync(Person by, CancellationToken cancellation)
    {
        var room = new MailRoom(store, generators, LedgerOf(by), clock);
        return [.. (await room.FindSupersededAsync(await ReadyCases.ReadAsync(store, cancellation), cancellation)).Select(envelope => envelope.Id)];
    }
}
