// Compares what somebody counted with what was printed.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>Compares the counts of a batch that was inserted by hand with what was printed of it.</summary>
internal static class CountComparison
{
    /// <summary>What does not agree.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="batch">The batch, printed.</param>
    /// <param name="count">What was counted.</param>
    public static ImmutableArray<Diagnostic> Compare(MailBook book, MailBatch batch, HandCount count)
    {
        ImmutableArray<Diagnostic> leftOver = [.. count.NotInserted.Order(StringComparer.Ordinal).Select(id => LeftOver(book, batch, id, count.IsDestroyed)).OfType<Diagnostic>()];
        var inserted = InsertedIn(batch, count).ToList();
        var sheets = inserted.Sum(envelope => envelope.Planned.Sheets);
        return
        [
            .. leftOver,
            .. inserted.Count == 0
                ? [new Diagnostic(MailRunDiagnostics.CountDiffers, $"Nothing of {batch.Id} was inserted") { Hint = MailHints.NothingInserted }]
                : Differs("envelope", inserted.Count, count.Envelopes).Concat(Differs("sheet", sheets, count.Sheets)),
        ];

        IEnumerable<Diagnostic> Differs(string what, int printed, int counted) => printed == counted ? []
            : [new Diagnostic(
                MailRunDiagnostics.CountDiffers,
                FormattableString.Invariant($"Batch {batch.Id} has {printed} {what}{(printed == 1 ? "" : "s")} to insert, and {counted} were counted"))];
    }

    /// <summary>The envelopes that are mailed with a batch.</summary>
    public static IEnumerable<MailEnvelope> InsertedIn(MailBatch batch, HandCount count) => batch.ToMail.Where(envelope => !count.NotInserted.Contains(envelope.Id));

    private static Diagnostic? LeftOver(MailBook book, MailBatch batch, string id, bool isDestroyed) => book.FindEnvelope(id) switch
    {
        null => MailClosing.UnknownId(id),
        { } other when other.Batch != batch => new Diagnostic(MailRunDiagnostics.Unknown, $"Envelope {other.Id} is not in batch {batch.Id}")
        {
            Hint = "Name it when its own batch is closed",
        },
        { State: BatchState.Voided } voided => new Diagnostic(MailRunDiagnostics.NotPrinted, $"Envelope {voided.Id} is voided already")
        {
            Hint = "Do not name it: what is voided is not expected in the counts",
        },
        { } envelope => isDestroyed ? null : new Diagnostic(MailRunDiagnostics.NotDestroyed, $"Envelope {envelope.Id} was printed and not inserted")
        {
            Hint = MailHints.LeftOver,
        },
    };
}
