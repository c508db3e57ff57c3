// That a batch was closed, as the ledger has it.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That a batch was closed, and on what evidence.</summary>
/// <param name="Evidence">What shows that it was inserted.</param>
/// <param name="At">When that was recorded, in UTC.</param>
/// <param name="By">Who did it; of an attested batch, who attests it.</param>
public sealed record BatchClosing(InsertionEvidence Evidence, DateTimeOffset At, Person By);

/// <summary>What shows that what was printed was inserted.</summary>
public enum InsertionEvidence
{
    /// <summary>The inserter read the mark of every sheet, and its record agrees with what was printed, sheet by sheet.</summary>
    Scanned,

    /// <summary>A person counted envelopes and sheets, and attests that the counts agree. No sheet was read.</summary>
    Attested,
}
