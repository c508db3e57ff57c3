// What layout yields.
using System.Collections.Immutable;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Layout;

/// <summary>A letter on its pages, and what could not be set.</summary>
/// <param name="Document">The pages; there is at least one. Incomplete when there are errors.</param>
/// <param name="Diagnostics">Every problem found, each once a place.</param>
public sealed record LayoutResult(PagedDocument Document, ImmutableArray<Diagnostic> Diagnostics);
