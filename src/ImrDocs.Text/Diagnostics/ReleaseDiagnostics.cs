// What can stand against a release of templates, and what can be wrong with its records.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of releases. Messages name releases, template files and blobs, never people.</summary>
public static class ReleaseDiagnostics
{
    /// <summary>There is no release of that number.</summary>
    public static DiagnosticDescriptor Unknown { get; } = new(
        "REL001", Severity.Error, "There is no such release", "imrdocs template history lists the releases of a store");

    /// <summary>The author of a release may not approve it.</summary>
    public static DiagnosticDescriptor OwnRelease { get; } = new(
        "REL002", Severity.Error, "The author of a release cannot approve it", "Ask somebody else to read it and to approve it");

    /// <summary>Somebody else was first.</summary>
    public static DiagnosticDescriptor AlreadyApproved { get; } = new(
        "REL003", Severity.Error, "The release is approved already", "Nothing is to be done: imrdocs template show tells by whom");

    /// <summary>A letter of an example is not what is expected.</summary>
    public static DiagnosticDescriptor ExampleDiffers { get; } = new(
        "REL004", Severity.Error, "An example of a release does not come out as expected", "See it with imrdocs template test, accept it or mend it, and publish again");

    /// <summary>Some of the templates is reached by no example.</summary>
    public static DiagnosticDescriptor NotReached { get; } = new(
        "REL005", Severity.Error, "The examples of a release do not reach its templates whole", "See what is missing with imrdocs template coverage, add an example, and publish again");

    /// <summary>The case was decided before the first release took effect.</summary>
    public static DiagnosticDescriptor NoneInForce { get; } = new(
        "REL006", Severity.Error, "No release was in force when the case was decided",
        "Ask an editor of the templates to publish a release that applies to all cases, or from the decision date or earlier, and an approver to approve it");

    /// <summary>A name has characters that some stores or file systems cannot hold.</summary>
    public static DiagnosticDescriptor NameNotPortable { get; } = new(
        "REL007", Severity.Error, "A file of a template set has a name that not every store can hold", "Rename it with letters A to Z, digits, full stops, hyphens and underscores");

    /// <summary>Nobody has approved the release yet.</summary>
    public static DiagnosticDescriptor NotApproved { get; } = new(
        "REL008", Severity.Error, "A letter is archived only from an approved release", "To look at its letters, render into a folder with --out");

    /// <summary>Something deserves a look before the release comes into force.</summary>
    public static DiagnosticDescriptor NotAcknowledged { get; } = new(
        "REL009", Severity.Error, "The warnings of a release are not acknowledged", "Read them; if they are meant to stay, approve with --acknowledge-warnings");

    /// <summary>A record of a release is damaged, or says what cannot be.</summary>
    public static DiagnosticDescriptor RecordUnreadable { get; } = new(
        "REL010", Severity.Error, "A record of a release cannot be believed", "Restore it from a backup, or use the version of ImrDocs that wrote it");

    /// <summary>A release would leave cases without templates.</summary>
    public static DiagnosticDescriptor LeavesCases { get; } = new(
        "REL012", Severity.Warning, "A release leaves cases without templates",
        "No letter can be made of them: publish it so that it applies to all cases, whenever they were decided (--effective all)");

    /// <summary>What never was in force cannot be brought back.</summary>
    public static DiagnosticDescriptor NeverInForce { get; } = new(
        "REL013", Severity.Error, "A release was never in force, so its words cannot be brought back", "Name one that was approved, or have this one approved; imrdocs template history lists them");

    /// <summary>A release is withdrawn by its author, and sent back by somebody else.</summary>
    public static DiagnosticDescriptor NotTheirs { get; } = new(
        "REL014", Severity.Error, "A release is withdrawn by its author, and sent back by somebody else",
        "The author withdraws it with imrdocs template withdraw; an approver sends it back with imrdocs template send-back");

    /// <summary>A release that was sent back, withdrawn or approved waits no longer.</summary>
    public static DiagnosticDescriptor WaitsNoLonger { get; } = new(
        "REL015", Severity.Error, "The release waits for approval no longer",
        "imrdocs template show tells what came of it. Words that were sent back or withdrawn can be published again; those in force are replaced by another release");

    /// <summary>The files under a hash are not those that it names.</summary>
    public static DiagnosticDescriptor TemplatesDamaged { get; } = new(
        "REL011", Severity.Error, "An archived template set is damaged or not there", "Restore the folder from a backup: its name is the hash of its files");
}
