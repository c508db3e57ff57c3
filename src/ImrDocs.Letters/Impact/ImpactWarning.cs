// A warning that letters get by a change of templates.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Impact;

/// <summary>A warning that letters have after a change of templates and did not have before.</summary>
/// <param name="Problem">The warning, of the first letter that has it.</param>
/// <param name="Letters">The letters, in the order of the cases; never empty.</param>
public sealed record ImpactWarning(Diagnostic Problem, ImmutableArray<ImpactLetter> Letters)
{
    /// <summary>How many cases the letters are about.</summary>
    public int Cases => Letters.Select(letter => letter.CaseNumber).Distinct(StringComparer.Ordinal).Count();
}
