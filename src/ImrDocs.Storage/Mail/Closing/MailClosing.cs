// Closes batches, withdraws them, and takes mail back.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>Records what became of printed mail. What cannot be recorded comes back as diagnostics, and nothing is written.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class MailClosing(MailLedger ledger)
{
    /// <summary>Closes the printed batches of a run, or one batch, when all that was printed was inserted.</summary>
    /// <param name="id">The run or the batch.</param>
    /// <param name="record">What the inserter recorded.</param>
    /// <param name="name">The name diagnostics print for the record.</param>
    /// <param name="spoiled">Envelopes that were destroyed and made again.</param>
    /// <param name="acceptExceptions">Whether it is closed although something does not agree; that is recorded.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was recorded, or null; and what does not agree, or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(BatchesClosed? Closed, ImmutableArray<Diagnostic> Diagnostics)> CloseAsync(
        string id, ReadOnlyMemory<byte> record, string name, IReadOnlySet<string> spoiled, bool acceptExceptions, CancellationToken cancellation)
    {
        var (sheets, problems) = InsertedSheets.Read(record.Span, name);
        if (!problems.IsEmpty)
        {
            return (null, problems);
        }

        ImmutableArray<Diagnostic> diagnostics = [];
        var closed = await ledger.AppendAsync(Decide, cancellation).ConfigureAwait(false);
        return ((BatchesClosed?)closed, diagnostics);

        MailEvent? Decide(MailBook book)
        {
            diagnostics = [.. Refusals(book, id, BatchState.Printed), .. spoiled.Order(StringComparer.Ordinal).SelectMany(envelope => NotReprinted(book, envelope))];
            if (!diagnostics.IsEmpty)
            {
                return null;
            }

            var batches = BatchesOf(book, id).Where(batch => batch.State == BatchState.Printed).ToList();
            var exceptions = Reconciliation.Compare(batches, sheets, spoiled);
            if (exceptions.Count(found => found.Fault == SheetFault.Foreign) == sheets.Length)
            {
                diagnostics = [new Diagnostic(MailRunDiagnostics.OtherRecord, $"No sheet in it is of {id}") { File = name }];
                return null;
            }

            diagnostics = [.. exceptions.Select(found => MailReport.Of(found, name))];
            return exceptions.IsEmpty || acceptExceptions
                ? new BatchesClosed(
                    [.. batches.Select(batch => batch.Id)], ContentHash.Of(record.Span), sheets.Length, [.. spoiled.Order(StringComparer.Ordinal)], exceptions)
                : null;
        }
    }

    /// <summary>Takes the batches of a run, or one batch, out of the mail: their sheets are destroyed, their letters are due again.</summary>
    /// <returns>The batches that are voided now, or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(ImmutableArray<string> Voided, ImmutableArray<Diagnostic> Diagnostics)> WithdrawAsync(string id, CancellationToken cancellation)
    {
        var book = await ledger.ReadAsync(cancellation).ConfigureAwait(false);
        var diagnostics = Refusals(book, id, BatchState.Planned, BatchState.Printed);
        var voided = ImmutableArray.CreateBuilder<string>();
        foreach (var batch in diagnostics.IsEmpty ? BatchesOf(book, id) : [])
        {
            if (await ledger.AppendAsync(
                _ => batch.State is BatchState.Planned or BatchState.Printed ? new BatchVoided(batch.Id, VoidReason.Withdrawn) : null, cancellation).ConfigureAwait(false) is not null)
            {
                voided.Add(batch.Id);
            }
        }

        return (voided.ToImmutable(), diagnostics);
    }

    /// <summary>Records that an envelope came back; of one that did, that its letter is due again after all.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="reason">The endorsement on it.</param>
    /// <param name="sendAgain">Whether the same letter is due again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What is wrong; null when it is recorded.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Diagnostic?> ReturnAsync(string envelope, ReturnReason reason, bool sendAgain, CancellationToken cancellation)
    {
        Diagnostic? problem = null;
        await ledger.AppendAsync(Decide, cancellation).ConfigureAwait(false);
        return problem;

        MailEvent? Decide(MailBook book)
        {
            var found = book.FindEnvelope(envelope);
            problem = found is null ? UnknownId
                : found is { Printed: null } or { Batch.State: BatchState.Voided } ? new Diagnostic(MailRunDiagnostics.NotPrinted, $"Envelope {found.Id} was not mailed")
                : found.Returned is { SendAgain: true } ? new Diagnostic(MailRunDiagnostics.ReturnedBefore, $"Envelope {found.Id} came back before, and the same letter was to be sent again")
                : found.Returned is not null && !(sendAgain && book.ToSendAgain.Contains(found)) ? new Diagnostic(MailRunDiagnostics.ReturnedBefore, $"Envelope {found.Id} came back before")
                : null;
            return problem is null ? new EnvelopeReturned(envelope, reason, sendAgain) : null;
        }
    }

    /// <summary>What is said of an id that the ledger has not.</summary>
    internal static Diagnostic UnknownId { get; } = new(MailRunDiagnostics.Unknown, "The ledger has nothing of this id");

    private static ImmutableArray<MailBatch> BatchesOf(MailBook book, string id) =>
        book.FindRun(id) is { } run ? run.Batches : book.FindBatch(id) is { } batch ? [batch] : [];

    private static ImmutableArray<Diagnostic> Refusals(MailBook book, string id, params BatchState[] wanted)
    {
        var batches = BatchesOf(book, id);
        return batches.IsEmpty ? [UnknownId]
            : batches.Any(batch => wanted.Contains(batch.State)) ? []
            : batches.Any(batch => batch.State == BatchState.Closed) ? [new Diagnostic(MailRunDiagnostics.Closed, $"All of {id} is closed")]
            : [new Diagnostic(MailRunDiagnostics.NotPrinted, $"Nothing of {id} is printed")];
    }

    private static IEnumerable<Diagnostic> NotReprinted(MailBook book, string envelope) => book.FindEnvelope(envelope) switch
    {
        null => [UnknownId],
        { Reprints: 0 } found => [new Diagnostic(MailRunDiagnostics.NotReprinted, $"Envelope {found.Id} was not printed again")],
        _ => [],
    };
}
