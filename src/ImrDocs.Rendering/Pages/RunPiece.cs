// A piece of a run whose origin is known exactly.
using ImrDocs.Text;

namespace ImrDocs.Rendering.Pages;

/// <summary>A piece of a run that comes from one place.</summary>
/// <param name="Start">Offset of its first UTF-16 unit in the run's text.</param>
/// <param name="End">Offset just behind its last unit.</param>
/// <param name="Origin">
/// Where it comes from. The span of boilerplate is just the characters that are printed; that of a value is the
/// expression that printed it.
/// </param>
/// <param name="IsValue">Whether it was printed by an expression or a page field; else it is the template's own words.</param>
public readonly record struct RunPiece(int Start, int End, Origin Origin, bool IsValue);
