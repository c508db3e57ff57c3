// A batch as the ledger has it now.
using System.Collections.Immutable;
using ImrDocs.Letters.Mailing;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>A batch: what is printed, inserted and mailed together.</summary>
public sealed class MailBatch
{
    internal MailBatch(MailRun run, PlannedBatch planned)
    {
        (Run, Id, Class) = (run, planned.Batch, planned.Class);
        Envelopes = [.. planned.Envelopes.Select(envelope => new MailEnvelope(this, envelope))];
    }

    /// <summary>The run that it is a part of.</summary>
    public MailRun Run { get; }

    /// <summary>Its id, such as <c>20261201-1-02</c>.</summary>
    public string Id { get; }

    /// <summary>What its envelopes are.</summary>
    public MailClass Class { get; }

    /// <summary>Its envelopes in the order of printing.</summary>
    public ImmutableArray<MailEnvelope> Envelopes { get; }

    /// <summary>How far it has come.</summary>
    public BatchState State { get; internal set; }

    /// <summary>Its files; none until they are printed.</summary>
    public ImmutableArray<MailFile> Files { get; internal set; } = [];

    /// <summary>Why it is not mailed; null when it is.</summary>
    public VoidReason? VoidReason { get; internal set; }

    /// <summary>That somebody took it out of the mail; null when nobody did.</summary>
    public Withdrawal? Withdrawal { get; internal set; }

    /// <summary>That it was closed, and on what evidence; null while it is not.</summary>
    public BatchClosing? Closing { get; internal set; }

    /// <summary>Its envelopes that were not taken out, while it is printed or closed: those that are mailed with it.</summary>
    public IEnumerable<MailEnvelope> ToMail => Envelopes.Where(envelope => envelope.State is BatchState.Printed or BatchState.Closed);

    /// <summary>What was found and accepted when it was closed.</summary>
    public ImmutableArray<Closing.SheetException> Exceptions { get; internal set; } = [];

    /// <summary>Pages of its letters; blank backs are not counted.</summary>
    public int Pages => Envelopes.Sum(envelope => envelope.Planned.Pages);

    /// <summary>Sheets of paper.</summary>
    public int Sheets => Envelopes.Sum(envelope => envelope.Planned.Sheets);
}

/// <summary>How far a batch has come.</summary>
public enum BatchState
{
    /// <summary>It is planned; nobody has a file of it.</summary>
    Planned,

    /// <summary>Its files are released to the printer.</summary>
    Printed,

    /// <summary>Every sheet of it is accounted for.</summary>
    Closed,

    /// <summary>It is not mailed.</summary>
    Voided,
}
