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
    /// <summary>Those that a run for a date finds: of an earlier date, of another engine, with a superseded letter, or with one that tells of a voided one.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="date">The date of the run.</param>
    /// <param name="ready">The ready cases by number.</param>
    /// <param name="kept">Letters that newer versions leave as they are.</param>
    public static ImmutableArray<LapsedBatch> Find(MailBook book, DateOnly date, IReadOnlyDictionary<string, CaseEntry> ready, IEnumerable<LettersKept> kept) =>
        Find(book, date, ready, kept.SelectMany(one => one.Letters).Select(letter => letter.Envelope).ToHashSet(StringComparer.Ordinal));

    /// <summary>The envelopes of a batch whose letters a newer ready version replaces, once the ledger says which it keeps.</summary>
    public static ImmutableArray<MailEnvelope> SupersededIn(MailBatch batch, IReadOnlyDictionary<string, CaseEntry> ready) => SupersededIn(batch, ready, []);

    private static ImmutableArray<LapsedBatch> Find(MailBook book, DateOnly date, IReadOnlyDictionary<string, CaseEntry> ready, HashSet<string> kept) =>
    [
        .. from batch in book.Batches
           where batch.State == BatchState.Planned && batch.Run.Date <= date
           let superseded = SupersededIn(batch, ready, kept)
           let reason = batch.Run.Date < date ? VoidReason.DatePassed
               : !superseded.IsEmpty ? VoidReason.Superseded
               : batch.Envelopes.Any(book.TellsOfVoided) ? VoidReason.EarlierVoided
               : !string.Equals(batch.Run.Planned.Engine, LetterGenerator.EngineVersion, StringComparison.Ordinal) ? VoidReason.OtherEngine
               : (VoidReason?)null
           where reason is not null
           select new LapsedBatch(batch, reason.Value, superseded),
    ];

    private static ImmutableArray<MailEnvelope> SupersededIn(MailBatch batch, IReadOnlyDictionary<string, CaseEntry> ready, HashSet<string> kept) =>
    [
        .. batch.Envelopes.Where(envelope =>
            !kept.Contains(envelope.Id) && ready.TryGetValue(envelope.Planned.CaseNumber, out var newer) && newer.NewestReady > envelope.Version),
    ];
}
