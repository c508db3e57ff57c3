// No two issues have the same rationale.
using System.Globalization;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>No rationale is the word-for-word copy of an earlier one.</summary>
internal sealed record DistinctCheck() : RuleCheck("distinct")
{
    public override string Requirement => "no rationale is the copy of an earlier one";

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var issues = letter.Case.Issues;
        for (var i = 1; i < issues.Length; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                var rationale = issues[i].Rationale;
                if (rationale.Length > 0 && string.Equals(rationale, issues[earlier].Rationale, StringComparison.Ordinal))
                {
                    diagnostics.Add(rule.Broken(
                        string.Create(CultureInfo.InvariantCulture, $"The rationale is the same as that of issues[{earlier}]"),
                        string.Create(CultureInfo.InvariantCulture, $"issues[{i}].rationale")));
                    break;
                }
            }
        }
    }
}
