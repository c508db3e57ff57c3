// The ages that the reviewer writes agree with the dates of the case and with each other.
using System.Globalization;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>
/// Every "54-year-old" of summary and rationales is an age the employee had between injury and decision, when the case
/// gives the date of birth; else it differs from the first one written by no more years than lie between those dates.
/// </summary>
internal sealed record AgeCheck() : RuleCheck("age")
{
    public override string Requirement => "each age in summary and rationales is possible between injury and decision";

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var @case = letter.Case;
        var (youngest, oldest) = @case.Parties?.Employee.DateOfBirth is { } born
            ? (YearsBetween(born, @case.Dates.Injury), YearsBetween(born, @case.Dates.Decision))
            : (0, int.MaxValue);
        Check(@case.ClinicalSummary, "clinicalSummary");
        for (var i = 0; i < @case.Issues.Length; i++)
        {
            Check(@case.Issues[i].Rationale, null, i);
        }

        void Check(ReadOnlySpan<char> text, string? path, int issue = 0)
        {
            for (var rest = text; NextAge(ref rest) is { } age;)
            {
                if (age < youngest || age > oldest)
                {
                    path ??= string.Create(CultureInfo.InvariantCulture, $"issues[{issue}].rationale");
                    diagnostics.Add(rule.Broken("An age written here does not agree with the dates of the case or with an earlier age", path));
                    return;
                }

                if (oldest == int.MaxValue)
                {
                    var years = YearsBetween(@case.Dates.Injury, @case.Dates.Decision) + 1;
                    (youngest, oldest) = (age - years, age + years);
                }
            }
        }
    }

    /// <summary>The next "54-year-old" or "54 year old" ("3 years old" are things, too); the text goes on behind it.</summary>
    private static int? NextAge(ref ReadOnlySpan<char> text)
    {
        while (text.IndexOf("year", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var before = text[..at];
            text = text[(at + "year".Length)..];
            if (before is [.., ' ' or '-'] && text is [' ' or '-', ..] && text[1..].StartsWith("old", StringComparison.OrdinalIgnoreCase))
            {
                var digits = before[..^1][(before[..^1].LastIndexOfAnyExceptInRange('0', '9') + 1)..];
                if (digits.Length is 1 or 2 or 3)
                {
                    return int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
                }
            }
        }

        return null;
    }

    private static int YearsBetween(DateOnly from, DateOnly to) =>
        to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
}
