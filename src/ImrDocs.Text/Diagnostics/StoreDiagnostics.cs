// What can be wrong with a store and with the letters archived in it.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of stores and of the letter archive. Messages name blobs, which carry case numbers only.</summary>
public static class StoreDiagnostics
{
    /// <summary>The text given for a store is no address of one.</summary>
    public static DiagnosticDescriptor UnknownAddress { get; } = new(
        "STORE001",
        Severity.Error,
        "A store address cannot be read",
        "Write file: and the path of a folder, such as file:./.imrdocs, or azure: and the name of a container");

    /// <summary>The store cannot be reached, read or written: a fault of the environment, not of a letter.</summary>
    public static DiagnosticDescriptor Unavailable { get; } = new(
        "STORE002",
        Severity.Error,
        "A store cannot be used",
        "See that the store exists, has room and may be read and written by this account, then try again");

    /// <summary>An Azure store is asked for, and the settings name no account or a malformed one.</summary>
    public static DiagnosticDescriptor AzureNotConfigured { get; } = new(
        "STORE003",
        Severity.Error,
        "The Azure account of a store is not configured",
        "Set IMRDOCS_AZURE_CONNECTION to a connection string, or IMRDOCS_AZURE_ACCOUNT_URL to the address of the account's blobs");

    /// <summary>A manifest names an output that the store does not hold.</summary>
    public static DiagnosticDescriptor OutputMissing { get; } = new(
        "STORE010",
        Severity.Error,
        "A file of an archived letter is missing",
        "Restore it from a backup: the manifest tells its SHA-256");

    /// <summary>The bytes of an output are not those the manifest was written for.</summary>
    public static DiagnosticDescriptor OutputChanged { get; } = new(
        "STORE011",
        Severity.Error,
        "A file of an archived letter was changed",
        "Restore it from a backup: the manifest tells its SHA-256");

    /// <summary>A manifest is damaged or of a schema this version does not know.</summary>
    public static DiagnosticDescriptor ManifestUnreadable { get; } = new(
        "STORE012",
        Severity.Error,
        "The manifest of an archived letter cannot be read",
        "Restore it from a backup, or use the version of ImrDocs that wrote it");

    /// <summary>A manifest does not describe the letter whose name it bears.</summary>
    public static DiagnosticDescriptor ManifestMisplaced { get; } = new(
        "STORE013",
        Severity.Error,
        "A manifest contradicts its own name",
        "Restore it from a backup: a manifest's name follows from the inputs it records");

    /// <summary>A file among the letters that no manifest names: an interrupted attempt leaves such, and so do hands.</summary>
    public static DiagnosticDescriptor Stray { get; } = new(
        "STORE014",
        Severity.Warning,
        "A file among the archived letters belongs to none of them",
        "Left by an interrupted run or put there by hand; it is no part of any letter");

    /// <summary>A correction names a letter that is not archived.</summary>
    public static DiagnosticDescriptor SupersededMissing { get; } = new(
        "STORE015",
        Severity.Error,
        "A letter supersedes one that is not there",
        "Restore the earlier letter from a backup: both are kept");

    /// <summary>A letter that was asked for is not in the archive.</summary>
    public static DiagnosticDescriptor NotArchived { get; } = new(
        "STORE016",
        Severity.Error,
        "There is no such letter in the archive",
        "imrdocs list and the case number shows the letters that there are");

    /// <summary>A letter made again from its recorded inputs has other bytes than the archived one.</summary>
    public static DiagnosticDescriptor RenderedOtherwise { get; } = new(
        "STORE017",
        Severity.Error,
        "A letter rendered again is not the archived one",
        "The archived letter is what counts; find out whether the program was changed without a new version");

    /// <summary>The search index cannot be opened or written.</summary>
    public static DiagnosticDescriptor IndexUnusable { get; } = new(
        "STORE018",
        Severity.Error,
        "The search index cannot be used",
        "See that its folder has room and may be written by this account; the file may be deleted at any time, it is made anew from the store");
}
