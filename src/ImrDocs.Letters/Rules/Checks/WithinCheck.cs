// A date follows another one soon enough.
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>One date of the case is at most some days behind another; holds when the case lacks one of them.</summary>
/// <param name="From">Name of the date that starts the count.</param>
/// <param name="To">Name of the later date.</param>
/// <param name="Days">Calendar days.</param>
/// <param name="Priority">The cases it is for; null for all.</param>
internal sealed record WithinCheck(string From, string To, int Days, Priority? Priority) : RuleCheck("within")
{
    public override string Requirement => string.Create(
        CultureInfo.InvariantCulture, $"{To} is at most {Days} days behind {From}{(Priority is { } priority ? $", priority {priority.ToString().ToLowerInvariant()}" : "")}");

    /// <summary>The last day that a date of a case may have; null when the rule says nothing of it.</summary>
    public DateOnly? LastDay(CaseDates dates, Priority priority, string date) =>
        string.Equals(date, To, StringComparison.Ordinal) && (Priority is null || Priority == priority) ? dates.Named(From)?.AddDays(Days) : null;

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var dates = letter.Case.Dates;
        if (LastDay(dates, letter.Case.Priority, To) is { } last && dates.Named(To) is { } date && date > last)
        {
            diagnostics.Add(rule.Broken(
                string.Create(CultureInfo.InvariantCulture, $"The date is more than {Days} days behind \"{From}\""), "dates." + To));
        }
    }
}
