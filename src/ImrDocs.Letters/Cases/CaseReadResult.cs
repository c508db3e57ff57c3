// What reading a case file gave.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases;

/// <summary>What reading a case file gave.</summary>
/// <param name="Case">The case; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">All problems, in the order of the file.</param>
public sealed record CaseReadResult(Case? Case, ImmutableArray<Diagnostic> Diagnostics);
