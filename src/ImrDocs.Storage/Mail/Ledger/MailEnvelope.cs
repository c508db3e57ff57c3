// An envelope as the ledger has it now.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>An envelope: one copy of one letter.</summary>
public sealed class MailEnvelope
{
    internal MailEnvelope(MailBatch batch, PlannedEnvelope planned) =>
        (Batch, Planned, Version, Copies) = (batch, planned, planned.CaseVersion, planned.Copies);

    /// <summary>The batch that it is in.</summary>
    public MailBatch Batch { get; }

    /// <summary>What was planned: the letter, its pages and sheets.</summary>
    public PlannedEnvelope Planned { get; }

    /// <summary>Its id, such as <c>20261201-1-02-0137</c>.</summary>
    public string Id => Planned.Envelope;

    /// <summary>What was printed; null until then.</summary>
    public PrintedEnvelope? Printed { get; internal set; }

    /// <summary>The newest version of the case that prints the same as what is in it.</summary>
    public int Version { get; internal set; }

    /// <summary>How many copies that version has in all.</summary>
    public int Copies { get; internal set; }

    /// <summary>How often it was made again.</summary>
    public int Reprints { get; internal set; }

    /// <summary>That it came back; null when it did not.</summary>
    public CameBack? Returned { get; internal set; }

    /// <summary>How far it has come: as far as its batch, unless it was pulled out.</summary>
    public BatchState State => PulledOut is not null ? BatchState.Voided : Batch.State;

    /// <summary>That somebody took it out of the mail, alone or with its batch; null when nobody did.</summary>
    public Withdrawal? Withdrawal => PulledOut ?? Batch.Withdrawal;

    /// <summary>That it was pulled out of its batch and destroyed.</summary>
    internal Withdrawal? PulledOut { get; set; }

    /// <summary>Whether the letter in it need not be mailed again: it is not voided, nor back and to be sent again.</summary>
    public bool Counts => State != BatchState.Voided && Returned is not { SendAgain: true };
}
