// What can stand against joining two versions of a case.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of merging what two people made of one case. Messages name paths, never values.</summary>
public static class MergeDiagnostics
{
    /// <summary>A conflict in which nobody has picked a side.</summary>
    public static DiagnosticDescriptor Undecided { get; } = new(
        "MERGE001", Severity.Error, "Two people changed the same, and no side is picked", "Pick one of the two sides");

    /// <summary>Both sides of what has room for one, or a text for what is no text.</summary>
    public static DiagnosticDescriptor Impossible { get; } = new(
        "MERGE002", Severity.Error, "What is picked for a conflict cannot be kept there", "Pick one of the two sides, and edit it afterwards if it should have something of the other");
}
