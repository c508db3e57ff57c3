// A citation of the Medical Treatment Utilization Schedule.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases;

/// <summary>A citation of the Medical Treatment Utilization Schedule (8 CCR 9792.20 and following).</summary>
/// <param name="Chapter">The chapter or guideline.</param>
/// <param name="Year">Its year; null when not cited.</param>
/// <param name="Sections">Sections cited; empty when none is.</param>
/// <param name="Pages">Pages as cited, <c>177-179</c>; null when not cited.</param>
public sealed record MtusCitation(string Chapter, string? Year, ImmutableArray<string> Sections, string? Pages);
