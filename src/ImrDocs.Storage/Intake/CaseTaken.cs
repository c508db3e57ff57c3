// What came of making a file a version of its case.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Intake;

/// <summary>What came of making a file a version of its case.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Version">The version that the file is; of one that is held back, the version that it would replace; 0 when refused.</param>
/// <param name="Replacement">What it replaced, or would replace; null where there is nothing of that kind.</param>
/// <param name="WaitsForReady">
/// Whether its letters wait until somebody says that it is ready: somebody has said so of an earlier version, or that one is in
/// the mail, and a correction of it must not be published unseen. Never so of what a program hands in, which means it.
/// </param>
/// <param name="Diagnostics">Why it was refused or held back; else the warnings of an unfinished case.</param>
public sealed record CaseTaken(TakenOutcome Outcome, int Version, CaseReplacement? Replacement, bool WaitsForReady, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the file is the newest version of its case now.</summary>
    public bool IsIn => Outcome is TakenOutcome.New or TakenOutcome.Correction or TakenOutcome.Unchanged;

    /// <summary>What is said where a letter is wanted that waits.</summary>
    /// <param name="name">What the file is called.</param>
    public static Diagnostic Waiting(string name) => new(VersionDiagnostics.WaitsForReady, "The letter of an earlier version was said to be ready, and this version is not yet")
    {
        File = name,
    };
}

/// <summary>What can come of a file.</summary>
public enum TakenOutcome
{
    /// <summary>It is the first version of its case.</summary>
    New,

    /// <summary>It replaced a version.</summary>
    Correction,

    /// <summary>The newest version says the same already.</summary>
    Unchanged,

    /// <summary>It would undo what somebody has done; nothing was stored.</summary>
    HeldBack,

    /// <summary>It is no case; nothing was stored.</summary>
    Refused,
}
