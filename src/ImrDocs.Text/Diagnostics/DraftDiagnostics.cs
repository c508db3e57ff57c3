// What can stand against a draft of templates, and what can be wrong with its records.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of drafts of templates. Messages name template files and blobs, never people.</summary>
public static class DraftDiagnostics
{
    /// <summary>A template is not that long.</summary>
    public static DiagnosticDescriptor TooLarge { get; } = new(
        "DRAFT001", Severity.Error, "A file of a draft is too large", "Split the template into several files");

    /// <summary>The record of a version of a draft is damaged, or says what cannot be.</summary>
    public static DiagnosticDescriptor RecordUnreadable { get; } = new(
        "DRAFT010", Severity.Error, "A record of a draft of templates cannot be believed", "Restore it from a backup, or use the version of ImrDocs that wrote it");
}
