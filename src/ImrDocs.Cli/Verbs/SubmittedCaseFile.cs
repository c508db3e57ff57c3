// What became of one case file that was submitted.
using System.Collections.Immutable;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>What became of one case file that was submitted.</summary>
/// <param name="CaseFile">Name of the case file.</param>
/// <param name="Taken">What came of it; null when the file could not be read.</param>
/// <param name="Diagnostics">All problems.</param>
internal sealed record SubmittedCaseFile(string CaseFile, TakenFile? Taken, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Its job; null when there is none.</summary>
    public SubmittedJob? Submitted => Taken?.Job;
}
