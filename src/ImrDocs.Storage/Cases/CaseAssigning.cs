// Assigns cases to reviewers, and records it.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Cases;

/// <summary>Assigns cases to reviewers and withdraws them, the same for pages, programs and the command line, and records it.</summary>
/// <param name="assignments">Who reviews which case.</param>
/// <param name="versions">The cases there are.</param>
/// <param name="audit">The audit record.</param>
public sealed class CaseAssigning(CaseAssignments assignments, CaseVersions versions, AuditLog audit)
{
    /// <summary>Assigns a case, or withdraws it.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="caseNumber">The IMR case number, or what was written for one.</param>
    /// <param name="reviewer">The name of the account.</param>
    /// <param name="isAssigned">Whether the reviewer has the case from now on.</param>
    /// <exception cref="StoreException">The store failed; doing it again is safe.</exception>
    public async Task<AssigningOutcome> SetAsync(Person by, string caseNumber, string reviewer, bool isAssigned)
    {
        if (!LetterSlot.IsCaseNumber(caseNumber) || await versions.NewestAsync(caseNumber, CancellationToken.None).ConfigureAwait(false) == 0)
        {
            return AssigningOutcome.NoCase;
        }

        if (!await assignments.SetAsync(caseNumber, reviewer, isAssigned, by, CancellationToken.None).ConfigureAwait(false))
        {
            return AssigningOutcome.SoAlready;
        }

        await audit.AppendAsync(new AuditEvent(by, isAssigned ? AuditAction.CaseAssigned : AuditAction.CaseWithdrawn) { CaseNumber = caseNumber }, CancellationToken.None).ConfigureAwait(false);
        return AssigningOutcome.Done;
    }
}

/// <summary>What can come of assigning.</summary>
public enum AssigningOutcome
{
    /// <summary>It is so now.</summary>
    Done,

    /// <summary>It was so before.</summary>
    SoAlready,

    /// <summary>There is no such case.</summary>
    NoCase,
}
