// What is to be closed, and what a comparison found.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A run or a batch that is to be closed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is, as a word.</param>
/// <param name="Back">The address of its page.</param>
/// <param name="Open">Its batches that are printed and not closed.</param>
/// <param name="ToMail">What is to be mailed of each of them: envelopes and sheets, without those that were pulled out.</param>
internal sealed record CloseView(string Id, string Kind, string Back, ImmutableArray<BatchView> Open, ImmutableDictionary<string, (int Envelopes, int Sheets)> ToMail)
{
    /// <summary>What the ledger has of that id; null when it has no such run or batch.</summary>
    public static CloseView? Find(MailBook book, string id) =>
        book.FindRun(id) is { } run ? Of(id, "run", MailNames.Run(id), run.Batches)
        : book.FindBatch(id) is { } batch ? Of(id, "batch", MailNames.Batch(id), [batch])
        : null;

    private static CloseView Of(string id, string kind, string back, ImmutableArray<MailBatch> batches)
    {
        var open = batches.Where(batch => batch.State == BatchState.Printed).ToList();
        return new CloseView(
            id, kind, back, [.. open.Select(BatchView.Of)],
            open.ToImmutableDictionary(
                batch => batch.Id, batch => (batch.ToMail.Count(), batch.ToMail.Sum(envelope => envelope.Planned.Sheets)), StringComparer.Ordinal));
    }
}

/// <summary>What a comparison of a record with what was printed found.</summary>
/// <param name="CanClose">Whether it can be closed by it as it is.</param>
/// <param name="CanAccept">Whether it can be closed once somebody accepts what was inserted otherwise than printed.</param>
/// <param name="Problems">What does not agree, in the order of the record.</param>
/// <param name="Envelopes">Every envelope, those with problems first.</param>
internal sealed record ClosingComparison(bool CanClose, bool CanAccept, ImmutableArray<ShownProblem> Problems, ImmutableArray<ComparedEnvelope> Envelopes)
{
    /// <summary>What comes of it, in a sentence or two.</summary>
    public string Outcome => this switch
    {
        { CanClose: true } => Troubled.Any() ? "With what you say, it can be closed." : "Every sheet agrees. It can be closed.",
        { CanAccept: true } => "Something was inserted otherwise than printed. It can be closed once you have looked.",
        _ => "It cannot be closed as it is.",
    };

    /// <summary>Envelopes with problems.</summary>
    public IEnumerable<ComparedEnvelope> Troubled => Envelopes.Where(envelope => envelope.Faults.Length > 0);

    /// <summary>Envelopes of which every sheet was inserted once, where it belongs.</summary>
    public IEnumerable<ComparedEnvelope> Sound => Envelopes.Where(envelope => envelope.Faults.Length == 0);
}

/// <summary>What was rendered, printed and inserted of an envelope.</summary>
/// <param name="Envelope">The envelope.</param>
/// <param name="Read">Sheets of it that the inserter read.</param>
/// <param name="Faults">What does not agree.</param>
internal sealed record ComparedEnvelope(EnvelopeView Envelope, int Read, ImmutableArray<SheetException> Faults)
{
    /// <summary>What does not agree, in words.</summary>
    public string Said => Faults.Length == 0 ? "as printed" : string.Join("; ", Faults.Select(Say).Distinct(StringComparer.Ordinal));

    private static string Say(SheetException fault)
    {
        var (sheet, line) = (fault.Page is { } page ? $"the sheet with page {Words.Of(page)} " : "the envelope ", fault.Line is { } at ? $" (line {Words.Of(at)})" : "");
        return fault.Fault switch
        {
            SheetFault.Missing when fault.Page is null => "nothing of it was inserted",
            SheetFault.Missing => sheet + "was not inserted",
            SheetFault.Doubled => sheet + "was inserted twice" + line,
            SheetFault.Swapped => sheet + "is not behind the sheet it belongs to" + line,
            SheetFault.OutOfOrder => sheet + "was inserted out of the order of printing" + line,
            _ => sheet + "does not fit what was printed" + line,
        };
    }
}
