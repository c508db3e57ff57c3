// A letter as rules see it.
using ImrDocs.Letters.Cases;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Rules;

/// <summary>A letter as rules see it: the case, what its templates were given, and what they made of it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Case">The case.</param>
/// <param name="Model">The data the templates were evaluated on.</param>
/// <param name="Printed">What the body of the letter prints.</param>
internal sealed record CheckedLetter(string Edition, Case Case, ScribanObject Model, PrintedContent Printed);
