// What came of saving a version of a case.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Cases;

/// <summary>What came of saving a version of a case.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Version">The version that says what was to be saved; with a conflict, the newest one, which says something else; 0 when refused.</param>
/// <param name="Diagnostics">Why it was refused; else the warnings of an unfinished case.</param>
public sealed record SaveResult(SaveOutcome Outcome, int Version, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What can come of saving.</summary>
public enum SaveOutcome
{
    /// <summary>There is a new version.</summary>
    Saved,

    /// <summary>The newest version says the same already.</summary>
    Unchanged,

    /// <summary>Somebody has saved another version since; nothing was written.</summary>
    Conflict,

    /// <summary>It is no case, or another one's; nothing was written.</summary>
    Refused,
}
