// Finds the batches that were planned and must not be printed any more.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>A batch that was planned, of which nobody has a file, and that must not be printed any more.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Reason">Why.</param>
/// <param name="Superseded">Its envelopes whose letters a newer version replaces.</param>
public sealed record LapsedBatch(MailBatch Batch, VoidReason Reason, ImmutableArray<MailEnvelope> Superseded)
{
    /// <summary>Those that a run for a date finds: of an earlier date, of another engine, or with a superseded letter.</summary>
    public static ImmutableArray<LapsedBatch> Find(MailBook book, DateOnly date, IReadOnlyDictionary<string, CaseEntry> ready) =>
    [
        .. from batch in book.Batches
           where batch.State == BatchState.Planned && batch.Run.Date <= date
           let superseded = SupersededIn(batch, ready)
           let reason = batch.Run.Date < date ? VoidReason.DatePassed
               : !superseded.IsEmpty ? VoidReason.Superseded
               : !string.Equals(batch.Run.Planned.Engine, LetterGenerator.EngineVersion, StringComparison.Ordinal) ? VoidReason.OtherEngine
               : (VoidReason?)null
           where reason is not null
           select new LapsedBatch(batch, reason.Value, superseded),
    ];

    /// <summary>The envelopes of a batch whose letters a newer ready version replaces.</summary>
    public static ImmutableArray<MailEnvelope> SupersededIn(MailBatch batch, IReadOnlyDictionary<string, CaseEntry> ready) =>
    [
        .. batch.Envelopes.Where(envelope =>
            ready.TryGetValue(envelope.Planned.CaseNumber, out var newer) && newer.NewestReady > envelope.Planned.CaseVersion),
    ];
}
