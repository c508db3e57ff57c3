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
    /// <param name="record">What the inserter recorded, and what people say besides.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was recorded, or null; and what does not agree, or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(BatchesClosed? Closed, ImmutableArray<Diagnostic> Diagnostics)> CloseAsync(string id, InserterRecord record, CancellationToken cancellation)
    {
        var (sheets, problems) = InsertedSheets.Read(record.Csv.Span, record.Name);
        if (!problems.IsEmpty)
        {
            return (null, problems);
        }

        ImmutableArray<Diagnostic> diagnostics = [];
        var closed = await ledger.AppendAsync(
            book =>
            {
                var outlook = Decide(book, id, record, sheets);
                diagnostics = outlook.Diagnostics;
                return outlook.Closes;
            },
            cancellation).ConfigureAwait(false);
        return ((BatchesClosed?)closed, diagnostics);
    }

    /// <summary>Compares what an inserter recorded with what was printed of a run or a batch, and tells whether that would close it. Nothing is written.</summary>
    /// <param name="id">The run or the batch.</param>
    /// <param name="record">What the inserter recorded, and what people say besides.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ClosingOutlook> LookAsync(string id, InserterRecord record, CancellationToken cancellation)
    {
        var (sheets, problems) = InsertedSheets.Read(record.Csv.Span, record.Name);
        return problems.IsEmpty ? Decide(await ledger.ReadAsync(cancellation).ConfigureAwait(false), id, record, sheets) : new ClosingOutlook(null, CanAccept: false, sheets, [], problems);
    }

    private static ClosingOutlook Decide(MailBook book, string id, InserterRecord record, ImmutableArray<InsertedSheet> sheets)
    {
        ImmutableArray<Diagnostic> refusals =
        [
            .. Refusals(book, id, BatchState.Printed),
            .. record.Spoiled.Order(StringComparer.Ordinal).SelectMany(envelope => NotReprinted(book, envelope)),
            .. record.Complete.Where(envelope => book.FindEnvelope(envelope) is null).Select(UnknownId),
        ];
        if (!refusals.IsEmpty)
        {
            return new ClosingOutlook(null, CanAccept: false, sheets, [], refusals);
        }

        var batches = BatchesOf(book, id).Where(batch => batch.State == BatchState.Printed).ToList();
        var exceptions = Reconciliation.Compare(batches, sheets, record.Spoiled);
        if (exceptions.Count(found => found.Fault == SheetFault.Foreign) == sheets.Length)
        {
            return new ClosingOutlook(
                null, CanAccept: false, sheets, exceptions, [new Diagnostic(MailRunDiagnostics.OtherRecord, $"No sheet in it is of {id}") { File = record.Name }]);
        }

        var superseded = batches.SelectMany(batch => batch.Envelopes).Where(envelope => envelope.State == BatchState.Printed && record.Superseded.Contains(envelope.Id)).ToList();

        var telling = batches.SelectMany(batch => batch.ToMail).Where(book.TellsOfVoided).ToList();

        // What was not inserted was not mailed: nobody can accept that, for its letter would never be due again.
        var lost = exceptions.Any(found => found.Fault == SheetFault.Missing && !record.Complete.Contains(found.Mark));
        var isOpen = exceptions.Any(found => found.Fault != SheetFault.Missing) || superseded.Count > 0 || telling.Count > 0;
        var closes = !lost && (!isOpen || record.AcceptsExceptions);
        return new ClosingOutlook(
            !closes
                ? null
                : new BatchesClosed(
                    [.. batches.Select(batch => batch.Id)],
                    ContentHash.Of(record.Csv.Span),
                    sheets.Length,
                    [.. record.Spoiled.Order(StringComparer.Ordinal)],
                    exceptions),
            CanAccept: !lost,
            sheets,
            exceptions,
            [
                .. ClosingReport.Of(exceptions, batches, sheets, record.Name),
                .. superseded.Select(envelope => ClosingReport.Superseded(envelope, record.AcceptsExceptions)),
                .. telling.Select(envelope => ClosingReport.TellsOfVoided(envelope, record.AcceptsExceptions)),
                .. batches.Where(batch => closes && batch.Run.Date > record.Today).Select(ClosingReport.ClosedEarly),
            ]);
    }

    /// <summary>Closes a printed batch that was inserted by hand, when what was counted is what was printed.</summary>
    /// <param name="id">The batch, or a run of which one batch is printed and not closed.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was recorded, or null; and what does not agree, or what is to be looked at.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(BatchAttested? Closed, ImmutableArray<Diagnostic> Diagnostics)> CloseByHandAsync(string id, HandCount count, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> diagnostics = [];
        var closed = await ledger.AppendAsync(Decide, cancellation).ConfigureAwait(false);
        return ((BatchAttested?)closed, diagnostics);

        MailEvent? Decide(MailBook book)
        {
            diagnostics = Refusals(book, id, BatchState.Printed);
            if (!diagnostics.IsEmpty)
            {
                return null;
            }

            var open = BatchesOf(book, id).Where(batch => batch.State == BatchState.Printed).ToList();
            if (open is not [var batch])
            {
                diagnostics = [new Diagnostic(MailRunDiagnostics.CountOfOneBatch, $"{id} has {string.Join(", ", open.Select(one => one.Id))} to close")];
                return null;
            }

            var superseded = CountComparison.InsertedIn(batch, count).Where(envelope => count.Superseded.Contains(envelope.Id)).ToList();
            diagnostics =
            [
                .. CountComparison.Compare(book, batch, count),
                .. superseded.Select(envelope => ClosingReport.Superseded(envelope, count.AcceptsExceptions)),
                .. CountComparison.InsertedIn(batch, count).Where(book.TellsOfVoided).Select(envelope => ClosingReport.TellsOfVoided(envelope, count.AcceptsExceptions)),
            ];
            if (diagnostics.Any(problem => problem.Severity == Severity.Error))
            {
                return null;
            }

            if (batch.Run.Date > count.Today)
            {
                diagnostics = diagnostics.Add(ClosingReport.ClosedEarly(batch));
            }

            return new BatchAttested(batch.Id, count.Envelopes, count.Sheets, [.. count.NotInserted.Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>
    /// Takes the batches of a run, one batch, or one printed envelope out of the mail: their sheets are destroyed, their
    /// letters are due again.
    /// </summary>
    /// <param name="id">The run, the batch or the envelope.</param>
    /// <param name="because">Why.</param>
    /// <param name="isDestroyed">Whether somebody says that what was printed is destroyed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What is voided now, and how many letters are due again by that; or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(ImmutableArray<string> Voided, int Letters, ImmutableArray<Diagnostic> Diagnostics)> WithdrawAsync(
        string id, WithdrawalReason because, bool isDestroyed, CancellationToken cancellation)
    {
        var book = await ledger.ReadAsync(cancellation).ConfigureAwait(false);
        if (book.FindEnvelope(id) is { } envelope)
        {
            return await PullOutAsync(envelope, because, isDestroyed, cancellation).ConfigureAwait(false);
        }

        ImmutableArray<Diagnostic> diagnostics =
        [
            .. Refusals(book, id, BatchState.Planned, BatchState.Printed)
                .Select(problem => problem.Descriptor == MailRunDiagnostics.Closed ? problem with { Hint = MailHints.Mailed } : problem),
        ];
        if (diagnostics.IsEmpty && !isDestroyed && BatchesOf(book, id).Any(batch => batch.State == BatchState.Printed))
        {
            diagnostics = [new Diagnostic(MailRunDiagnostics.NotDestroyed, $"{id} is printed")];
        }

        var (voided, letters) = (ImmutableArray.CreateBuilder<string>(), 0);
        foreach (var batch in diagnostics.IsEmpty ? BatchesOf(book, id) : [])
        {
            var due = batch.Envelopes.Count(book.IsDueWithout);
            if (await ledger.AppendAsync(
                _ => batch.State == BatchState.Planned || (batch.State == BatchState.Printed && isDestroyed) ? new BatchVoided(batch.Id, VoidReason.Withdrawn, because) : null,
                cancellation).ConfigureAwait(false) is not null)
            {
                voided.Add(batch.Id);
                letters += due;
            }
        }

        return (voided.ToImmutable(), letters, diagnostics);
    }

    private async Task<(ImmutableArray<string> Voided, int Letters, ImmutableArray<Diagnostic> Diagnostics)> PullOutAsync(
        MailEnvelope envelope, WithdrawalReason because, bool isDestroyed, CancellationToken cancellation)
    {
        Diagnostic? problem = null;
        var isDue = false;
        await ledger.AppendAsync(Decide, cancellation).ConfigureAwait(false);
        return problem is null ? ([envelope.Id], isDue ? 1 : 0, []) : ([], 0, [problem]);

        MailEvent? Decide(MailBook book)
        {
            isDue = book.IsDueWithout(envelope);
            problem = envelope.State switch
            {
                BatchState.Planned => new Diagnostic(MailRunDiagnostics.NotPrinted, $"Envelope {envelope.Id} is not printed yet") { Hint = $"Void its batch, {envelope.Batch.Id}" },
                BatchState.Closed => new Diagnostic(MailRunDiagnostics.Closed, $"Envelope {envelope.Id} is mailed") { Hint = MailHints.Mailed },
                BatchState.Voided => VoidedBefore(envelope.Id),
                _ when !isDestroyed => new Diagnostic(MailRunDiagnostics.NotDestroyed, $"Envelope {envelope.Id} is printed")
                {
                    Hint = MailHints.Printed,
                },
                _ => null,
            };
            return problem is null ? new EnvelopeVoided(envelope.Id, because) : null;
        }
    }

    /// <summary>Records that an envelope came back; of one that did, that its letter is due again after all.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="reason">The endorsement on it.</param>
    /// <param name="sendAgain">Whether the same letter is due again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What is wrong, for which nothing is recorded, or a warning; null when there is nothing to say.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Diagnostic?> ReturnAsync(string envelope, ReturnReason reason, bool sendAgain, CancellationToken cancellation)
    {
        Diagnostic? problem = null;
        await ledger.AppendAsync(Decide, cancellation).ConfigureAwait(false);
        return problem;

        MailEvent? Decide(MailBook book)
        {
            var found = book.FindEnvelope(envelope);
            problem = found is null ? UnknownId(envelope)
                : found is { Printed: null } or { State: BatchState.Voided } ? NotInHand("Envelope " + found.Id, found.State) with
                {
                    Hint = found.State == BatchState.Voided
                        ? "See that the id is right. If it is, it was mailed though it was to be destroyed, and its addressee may have the letter twice"
                        : "See that the id is right",
                }
                : found.Returned is { SendAgain: true } ? new Diagnostic(MailRunDiagnostics.ReturnedBefore, $"Envelope {found.Id} came back before, and the same letter was to be sent again")
                : found.Returned is not null && !(sendAgain && book.ToSendAgain.Contains(found)) ? new Diagnostic(MailRunDiagnostics.ReturnedBefore, $"Envelope {found.Id} came back before")
                : found.State != BatchState.Closed ? new Diagnostic(MailRunDiagnostics.NotMailedYet, $"Envelope {found.Id} came back, so it was mailed; its batch is not closed")
                : null;
            return problem is not { Severity: Severity.Error } ? new EnvelopeReturned(envelope, reason, sendAgain) : null;
        }
    }

    /// <summary>What is said of an id that the ledger has not. What cannot be one is not repeated: anything could stand in it.</summary>
    internal static Diagnostic UnknownId(string id) => new(
        MailRunDiagnostics.Unknown,
        MailIds.CanBeRepeated(id) ? $"The ledger has no run, batch or envelope {id}" : "The ledger has nothing of this id: ids are such as 20261201-1, 20261201-1-02 and 20261201-1-02-0137");

    private static ImmutableArray<MailBatch> BatchesOf(MailBook book, string id) =>
        book.FindRun(id) is { } run ? run.Batches : book.FindBatch(id) is { } batch ? [batch] : [];

    private static ImmutableArray<Diagnostic> Refusals(MailBook book, string id, params BatchState[] wanted)
    {
        var batches = BatchesOf(book, id);
        return batches.IsEmpty ? [UnknownId(id)]
            : batches.Any(batch => wanted.Contains(batch.State)) ? []
            : batches.Any(batch => batch.State == BatchState.Closed) ? [new Diagnostic(MailRunDiagnostics.Closed, $"All of {id} is closed")]
            : batches.All(batch => batch.State == BatchState.Voided) ? [VoidedBefore(id)]
            : [new Diagnostic(MailRunDiagnostics.NotPrinted, $"Nothing of {id} is printed")];
    }

    /// <summary>That nobody has the sheets of a batch or an envelope: they are not printed yet, or voided.</summary>
    internal static Diagnostic NotInHand(string what, BatchState state) =>
        state == BatchState.Voided ? VoidedBefore(what) : new Diagnostic(MailRunDiagnostics.NotPrinted, $"{what} is not printed yet");

    private static Diagnostic VoidedBefore(string id) =>
        new(MailRunDiagnostics.NotPrinted, $"{id} is voided already") { Hint = "Nothing is to be done: its letters are due, or in other envelopes" };

    private static IEnumerable<Diagnostic> NotReprinted(MailBook book, string envelope) => book.FindEnvelope(envelope) switch
    {
        null => [UnknownId(envelope)],
        { Reprints: 0 } found => [new Diagnostic(MailRunDiagnostics.NotReprinted, $"Envelope {found.Id} was not printed again")],
        _ => [],
    };
}
