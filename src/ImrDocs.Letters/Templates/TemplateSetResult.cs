// What parsing a set of templates gave.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>What parsing a set of templates gave.</summary>
/// <param name="Set">The set; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Every problem of every file.</param>
public sealed record TemplateSetResult(TemplateSet? Set, ImmutableArray<Diagnostic> Diagnostics);
