// The letter has its headings.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>The letter has some headings, in this order; others may stand between.</summary>
/// <param name="Phrases">What the headings say, as a whole or in part.</param>
internal sealed record HeadingsCheck(ImmutableArray<string> Phrases) : RuleCheck("headings")
{
    public override string Requirement => $"has in this order the headings \"{string.Join("\", \"", Phrases)}\"";

    internal override bool IsOfTemplates => true;

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var next = 0;
        foreach (var heading in letter.Printed.Headings)
        {
            var words = letter.Words;
            if (next < Phrases.Length && words[words.Add(heading.Inlines, 0, heading.Inlines.Length)].Contains(Phrases[next], StringComparison.OrdinalIgnoreCase))
            {
                next++;
            }
        }

        if (next < Phrases.Length)
        {
            diagnostics.Add(rule.Broken($"The letter has no heading \"{Phrases[next]}\" at its place", null));
        }
    }
}
