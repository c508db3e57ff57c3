// What became of one case file that was submitted.
using System.Collections.Immutable;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>What became of one case file that was submitted.</summary>
/// <param name="CaseFile">Name of the case file.</param>
/// <param name="CaseNumber">The number of its case; null when it could not be read.</param>
/// <param name="Taken">What became of it as a version; null when it could not be read.</param>
/// <param name="Submitted">Its job; null when there is none.</param>
/// <param name="Diagnostics">Why there is none, or that it has ended before.</param>
internal sealed record SubmittedCaseFile(string CaseFile, string? CaseNumber, CaseTaken? Taken, SubmittedJob? Submitted, ImmutableArray<Diagnostic> Diagnostics);
