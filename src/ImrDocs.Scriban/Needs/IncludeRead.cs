// A template that a template includes.
using ImrDocs.Text;

namespace ImrDocs.Scriban.Needs;

/// <summary>A template that a template includes.</summary>
/// <param name="Name">Its name; null when the name is computed.</param>
/// <param name="IsFound">Whether the host has a template of that name.</param>
/// <param name="Span">Where it is included.</param>
public sealed record IncludeRead(string? Name, bool IsFound, SourceSpan Span);
