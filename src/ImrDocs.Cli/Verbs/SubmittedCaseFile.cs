// What became of one case file that was submitted.
using System.Collections.Immutable;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>What became of one case file that was submitted.</summary>
/// <param name="CaseFile">Name of the case file.</param>
/// <param name="Submitted">Its job; null when the file could not be taken.</param>
/// <param name="Diagnostics">All problems.</param>
internal sealed record SubmittedCaseFile(string CaseFile, SubmittedJob? Submitted, ImmutableArray<Diagnostic> Diagnostics);
