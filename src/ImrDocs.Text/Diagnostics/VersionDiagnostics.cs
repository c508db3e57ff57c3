// What can stand against a version of a case, and what can be wrong with its records.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of the versions of cases. Messages name versions and blobs, never people.</summary>
public static class VersionDiagnostics
{
    /// <summary>What is saved under a number is another case.</summary>
    public static DiagnosticDescriptor OtherCase { get; } = new(
        "VER001", Severity.Error, "A case is saved under the number of another one", "Save it under its own number; the number of a case never changes");

    /// <summary>There is no such version.</summary>
    public static DiagnosticDescriptor Unknown { get; } = new(
        "VER002", Severity.Error, "There is no such version of the case", "Look at --store, and submit or save the case first");

    /// <summary>Only the newest version of a case can be made ready.</summary>
    public static DiagnosticDescriptor NotNewest { get; } = new(
        "VER003", Severity.Error, "There is a newer version of the case", "Look at what has changed since, and make the newest version ready");

    /// <summary>A record beside a version is damaged, or says what cannot be.</summary>
    public static DiagnosticDescriptor RecordUnreadable { get; } = new(
        "VER010", Severity.Error, "A record of a version of a case cannot be believed", "Restore it from a backup, or use the version of ImrDocs that wrote it");

    /// <summary>A record of an account and its name is damaged, or says what cannot be.</summary>
    public static DiagnosticDescriptor PersonUnreadable { get; } = new(
        "VER011", Severity.Error, "A record of an account and its name cannot be believed", "Restore it from a backup, or use the version of ImrDocs that wrote it");
}
