// A run as the ledger has it now.
using System.Collections.Immutable;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>A run: the letters that were planned together for one date.</summary>
public sealed class MailRun
{
    internal MailRun(RunPlanned planned, DateTimeOffset at, Person by)
    {
        (Planned, PlannedAt, PlannedBy) = (planned, at, by);
        Batches = [.. planned.Batches.Select(batch => new MailBatch(this, batch))];
    }

    /// <summary>What was planned.</summary>
    public RunPlanned Planned { get; }

    /// <summary>Its id, such as <c>20261201-1</c>.</summary>
    public string Id => Planned.Run;

    /// <summary>The mailing date that its letters bear.</summary>
    public DateOnly Date => Planned.Date;

    /// <summary>When it was planned, in UTC.</summary>
    public DateTimeOffset PlannedAt { get; }

    /// <summary>Who planned it.</summary>
    public Person PlannedBy { get; }

    /// <summary>Its batches in the order of printing.</summary>
    public ImmutableArray<MailBatch> Batches { get; }
}
