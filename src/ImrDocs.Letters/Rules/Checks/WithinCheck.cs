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

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var dates = letter.Case.Dates;
        if ((Priority is null || Priority == letter.Case.Priority)
            && dates.Named(From) is { } from
            && dates.Named(To) is { } to
            && to.DayNumber - from.DayNumber > Days)
        {
            diagnostics.Add(rule.Broken(
                string.Create(CultureInfo.InvariantCulture, $"The date is more than {Days} days behind \"{From}\""), "dates." + To));
        }
    }
}
