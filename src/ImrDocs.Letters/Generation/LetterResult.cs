// What generating a letter gave.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Generation;

/// <summary>What generating a letter gave.</summary>
/// <param name="Letter">The letter; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Every problem.</param>
public sealed record LetterResult(Letter? Letter, ImmutableArray<Diagnostic> Diagnostics);
