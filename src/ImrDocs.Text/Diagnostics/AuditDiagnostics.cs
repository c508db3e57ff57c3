// What can be wrong with the audit record.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of the audit record. Messages name entries, never people.</summary>
public static class AuditDiagnostics
{
    /// <summary>An entry is damaged.</summary>
    public static DiagnosticDescriptor EntryUnreadable { get; } = new(
        "AUD001", Severity.Error, "An entry of the audit record cannot be believed", "Restore it from a backup, and find out who could write to the store");

    /// <summary>An entry does not follow from the one before: one of the two was edited or exchanged.</summary>
    public static DiagnosticDescriptor ChainBroken { get; } = new(
        "AUD002", Severity.Error, "The audit record was changed", "Compare this entry and the one before with a backup, and find out who could write to the store");

    /// <summary>An entry is not there, and later ones are.</summary>
    public static DiagnosticDescriptor EntryMissing { get; } = new(
        "AUD003", Severity.Error, "An entry of the audit record is missing", "Restore it from a backup, and find out who could delete from the store");

    /// <summary>The entry with the hash that was noted earlier is not there: entries at the end were dropped.</summary>
    public static DiagnosticDescriptor HeadMissing { get; } = new(
        "AUD004", Severity.Error, "The audit record does not hold the entry whose hash was noted",
        "See that the hash is of this store; else entries at the end were dropped: restore them from a backup");
}
