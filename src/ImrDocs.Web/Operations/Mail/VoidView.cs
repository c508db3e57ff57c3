// What taking something out of the mail would do.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>What taking a run, a batch or an envelope out of the mail would do.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is, as a word.</param>
/// <param name="Back">The address of its page.</param>
/// <param name="CaseNumber">The case of an envelope; null for a run or a batch.</param>
/// <param name="IsPrinted">Whether something of it is printed, so that its sheets have to be destroyed.</param>
/// <param name="Batches">The batches that would be voided.</param>
/// <param name="Letters">The envelopes whose letters would be due again.</param>
/// <param name="Kept">Of what stays as it is: why.</param>
internal sealed record VoidView(
    string Id, string Kind, string Back, string? CaseNumber, bool IsPrinted, ImmutableArray<string> Batches, ImmutableArray<EnvelopeView> Letters, ImmutableArray<string> Kept)
{
    /// <summary>Whether there is something to void.</summary>
    public bool CanVoid => Batches.Length > 0 || Kept.IsEmpty;

    /// <summary>What the ledger has of that id; null when it has nothing.</summary>
    public static VoidView? Find(MailBook book, string id) =>
        book.FindRun(id) is { } run ? Of(book, id, "run", MailNames.Run(id), run.Batches)
        : book.FindBatch(id) is { } batch ? Of(book, id, "batch", MailNames.Batch(id), [batch])
        : book.FindEnvelope(id) is { } envelope ? Of(book, envelope)
        : null;

    private static VoidView Of(MailBook book, string id, string kind, string back, ImmutableArray<MailBatch> batches)
    {
        var open = batches.Where(batch => batch.State is BatchState.Planned or BatchState.Printed).ToList();
        return new VoidView(
            id, kind, back, null, open.Exists(batch => batch.State == BatchState.Printed),
            [.. open.Select(batch => batch.Id)],
            [.. open.SelectMany(batch => batch.Envelopes).Where(book.IsDueWithout).Select(EnvelopeView.Of)],
            [.. batches.Except(open).Select(batch => batch.State == BatchState.Closed ? $"Batch {batch.Id} is mailed and stays so." : $"Batch {batch.Id} is voided already.")]);
    }

    private static VoidView Of(MailBook book, MailEnvelope envelope)
    {
        var kept = envelope.State switch
        {
            BatchState.Closed => $"Envelope {envelope.Id} is mailed and stays so. If it comes back, say so on its page.",
            BatchState.Voided => $"Envelope {envelope.Id} is voided already.",
            BatchState.Planned => $"Envelope {envelope.Id} is not printed yet: its batch, {envelope.Batch.Id}, can be voided.",
            _ => null,
        };
        return new VoidView(
            envelope.Id, "envelope", MailNames.Envelope(envelope.Id), envelope.Planned.CaseNumber, true, [],
            kept is null && book.IsDueWithout(envelope) ? [EnvelopeView.Of(envelope)] : [],
            kept is null ? [] : [kept]);
    }
}
