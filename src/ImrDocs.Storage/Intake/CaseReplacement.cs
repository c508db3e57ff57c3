// What stands against replacing the newest version of a case by a file, and what the file says otherwise.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Intake;

/// <summary>What a file that is handed in would replace.</summary>
/// <param name="Version">The newest version of the case.</param>
/// <param name="Saved">Who saved that version; null when it is not known.</param>
/// <param name="Reasons">What was done with that version that somebody should know of before it is replaced, each a sentence without its full stop.</param>
/// <param name="TakesWorkBack">Whether replacing it takes back what a person or a later file has changed.</param>
/// <param name="Changes">What the file says otherwise; null when either of the two cannot be read. Holds case data: for pages only.</param>
public sealed record CaseReplacement(int Version, CaseSaving? Saved, ImmutableArray<string> Reasons, bool TakesWorkBack, ImmutableArray<CaseChange>? Changes)
{
    /// <summary>The fields that differ, by their paths.</summary>
    public ImmutableArray<string> Paths => [.. (Changes ?? []).Select(change => change.Whole).Distinct(StringComparer.Ordinal)];

    /// <summary>What is said of a file that is held back.</summary>
    /// <param name="name">What the file is called.</param>
    public Diagnostic Held(string name)
    {
        var differs = Changes is null ? "; what differs cannot be told" : Paths.IsEmpty ? "" : "; they differ in " + string.Join(", ", Paths);
        return new Diagnostic(VersionDiagnostics.HeldBack, FormattableString.Invariant($"The file would replace version {Version}: {string.Join("; ", Reasons)}{differs}"))
        {
            File = name,
        };
    }
}
