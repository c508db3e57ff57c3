// The rules of one letter kind.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Rules.Checks;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules;

/// <summary>The rules of one letter kind. Immutable and thread-safe.</summary>
/// <param name="Rules">The rules, in the order of the file.</param>
public sealed record RuleSet(ImmutableArray<Rule> Rules)
{
    /// <summary>No rules at all.</summary>
    public static RuleSet None { get; } = new([]);

    /// <summary>
    /// The last day on which a case can be decided without breaking a rule that is in force on its decision date; null when no
    /// rule tells, or the case lacks the date that it counts from.
    /// </summary>
    public DateOnly? LastDayToDecide(CaseDates dates, Priority priority) => Rules
        .Where(rule => rule.InForce.Contains(dates.Decision))
        .Select(rule => (rule.Check as WithinCheck)?.LastDay(dates, priority, CaseDateNames.Decision))
        .Min();

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
