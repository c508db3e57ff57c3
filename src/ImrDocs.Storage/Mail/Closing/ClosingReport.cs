// What keeps batches from being closed as diagnostics.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>Says what keeps batches from being closed.</summary>
internal static class ClosingReport
{
    /// <summary>What does not agree; where the record breaks off, that is told once and not for each envelope behind.</summary>
    /// <param name="exceptions">What does not agree.</param>
    /// <param name="batches">The batches as they were printed.</param>
    /// <param name="sheets">What was read.</param>
    /// <param name="file">The name of the inserter's record.</param>
    public static IEnumerable<Diagnostic> Of(
        ImmutableArray<SheetException> exceptions, IEnumerable<MailBatch> batches, ImmutableArray<InsertedSheet> sheets, string file)
    {
        var whole = exceptions.Where(found => found is { Fault: SheetFault.Missing, Page: null }).Select(found => found.Mark).ToHashSet(StringComparer.Ordinal);
        foreach (var batch in batches)
        {
            var behind = batch.Envelopes.Reverse().TakeWhile(envelope => whole.Contains(envelope.Id)).Select(envelope => envelope.Id).ToList();
            if (behind.Count > 1)
            {
                whole.ExceptWith(behind);
                exceptions = exceptions.RemoveAll(found => found.Page is null && behind.Contains(found.Mark, StringComparer.Ordinal));
                yield return new Diagnostic(
                    MailRunDiagnostics.RecordEnds, FormattableString.Invariant($"Nothing of the last {behind.Count} envelopes of {batch.Id}, {behind[^1]} to {behind[0]}, is in it"))
                {
                    File = file,
                    Position = new LinePosition(sheets[^1].Line, 1),
                };
            }
        }

        foreach (var found in exceptions)
        {
            yield return MailReport.Of(found, file);
        }
    }

    /// <summary>That an envelope holds a superseded letter: a warning once that is accepted.</summary>
    public static Diagnostic Superseded(MailEnvelope envelope, bool isAccepted) => isAccepted ? MailReport.PrintedSuperseded(envelope) : new Diagnostic(
        MailRunDiagnostics.SupersededInside,
        $"Envelope {envelope.Id} holds {envelope.Planned.CaseNumber} version {envelope.Planned.CaseVersion}, {RecipientLabels.Of(envelope.Planned.Recipient)}; a newer version is ready");

    /// <summary>That an envelope holds a letter that tells of a voided one: a warning once that is accepted.</summary>
    public static Diagnostic TellsOfVoided(MailEnvelope envelope, bool isAccepted) => isAccepted ? MailReport.TellsOfVoided(envelope) : new Diagnostic(
        MailRunDiagnostics.TellsOfVoidedInside, MailReport.TellsOfVoided(envelope).Message);

    /// <summary>That a batch is closed before its date.</summary>
    public static Diagnostic ClosedEarly(MailBatch batch) =>
        new(MailRunDiagnostics.ClosedEarly, FormattableString.Invariant($"Batch {batch.Id} bears the mailing date {batch.Run.Date:yyyy-MM-dd}"));
}
