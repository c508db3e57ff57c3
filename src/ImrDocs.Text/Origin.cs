// Where a piece of a letter comes from.
namespace ImrDocs.Text;

/// <summary>Where a piece of a letter comes from: its place in a template, what let it in, and the data it shows.</summary>
/// <param name="Span">The template's own words, or the expression whose value was printed.</param>
/// <param name="Frame">Includes, calls, conditions and loops around it; null at the top level of the first template.</param>
/// <param name="Data">The data that went into the value; null for boilerplate.</param>
public readonly record struct Origin(SourceSpan Span, Frame? Frame, DataOrigin? Data);
