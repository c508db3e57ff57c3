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

    /// <summary>A file that is handed in would undo what somebody has done with its case.</summary>
    public static DiagnosticDescriptor HeldBack { get; } = new(
        "VER004", Severity.Error, "A case file would undo what was done with its case since",
        "Nothing was stored. Look at the newest version first; to replace it all the same, name the case with --replace, or choose it on the page");

    /// <summary>A correction of a case that was ready has no letter before it is ready again.</summary>
    public static DiagnosticDescriptor WaitsForReady { get; } = new(
        "VER005", Severity.Warning, "A letter waits until somebody says that the corrected case is ready", "Look at the case and say that it is ready; its letter is made then");

    /// <summary>A case is assigned to a name that nobody has had.</summary>
    public static DiagnosticDescriptor ReviewerUnknown { get; } = new(
        "VER006", Severity.Warning, "A case is assigned to an account that nobody knows",
        "See that the name is written as the sign-in has it; whoever signs in under this name has the case");

    /// <summary>A record beside a version is damaged, or says what cannot be.</summary>
    public static DiagnosticDescriptor RecordUnreadable { get; } = new(
        "VER010", Severity.Error, "A record of a version of a case cannot be believed", "Restore it from a backup, or use the version of ImrDocs that wrote it");

    /// <summary>A record of an account and its name is damaged, or says what cannot be.</summary>
    public static DiagnosticDescriptor PersonUnreadable { get; } = new(
        "VER011", Severity.Error, "A record of an account and its name cannot be believed", "Restore it from a backup, or use the version of ImrDocs that wrote it");
}
