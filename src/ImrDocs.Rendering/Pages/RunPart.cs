// A part of a run that has an origin of its own.
using ImrDocs.Text;

namespace ImrDocs.Rendering.Pages;

/// <summary>A part of a run of page furniture, where a line is one run whatever it was put together from.</summary>
/// <param name="Start">Offset of its first UTF-16 unit in the run's text.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="IsValue">Whether it was printed by an expression or a page field; else it is the template's own words.</param>
public readonly record struct RunPart(int Start, Origin Origin, bool IsValue);
