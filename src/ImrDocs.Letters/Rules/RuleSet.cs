// The rules of one letter kind.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules;

/// <summary>The rules of one letter kind. Immutable and thread-safe.</summary>
/// <param name="Rules">The rules, in the order of the file.</param>
public sealed record RuleSet(ImmutableArray<Rule> Rules)
{
    /// <summary>No rules at all.</summary>
    public static RuleSet None { get; } = new([]);

    /// <summary>Checks a letter against every rule of its edition that is in force at its decision date.</summary>
    internal void Check(CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        foreach (var rule in Rules)
        {
            if (rule.IsFor(letter.Edition) && rule.InForce.Contains(letter.Case.Dates.Decision))
            {
                rule.Check.Run(rule, letter, diagnostics);
            }
        }
    }
}
