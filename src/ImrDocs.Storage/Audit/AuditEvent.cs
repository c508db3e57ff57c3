// Something that was done, as the audit record keeps it.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Audit;

/// <summary>Something that was done. Its fields are ids and numbers; it has no place for a value of a case.</summary>
/// <param name="By">Who did it.</param>
/// <param name="Action">What was done.</param>
public sealed record AuditEvent(Person By, AuditAction Action)
{
    /// <summary>The IMR case number; null when it is about no case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The version of the case, or of a draft of templates.</summary>
    public int? Version { get; init; }

    /// <summary>Which letter of the case: <c>final-determination.mailed.employee</c>.</summary>
    public string? Letter { get; init; }

    /// <summary>The number of a release, the path of a template, the id of a job, that of a mail run or envelope, or the fields that were searched by.</summary>
    public string? Subject { get; init; }
}

/// <summary>An entry of the audit record.</summary>
/// <param name="Sequence">Its number, from 1; there are no gaps.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Event">What was done.</param>
/// <param name="Previous">SHA-256 of the entry before, byte for byte; 64 zeros before the first.</param>
/// <param name="Hash">SHA-256 of this entry, byte for byte.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, AuditEvent Event, string Previous, string Hash);
