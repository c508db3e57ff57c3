// The closing sentence of a rationale says what was decided.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>
/// The closing sentence of each rationale does not contradict the decision. It is judged by phrases: one that denies
/// necessity outweighs one that affirms it, as "not medically necessary" holds both. A sentence with neither says
/// nothing.
/// </summary>
/// <param name="Affirming">Phrases that affirm medical necessity.</param>
/// <param name="Denying">Phrases that deny it.</param>
internal sealed record AgreesCheck(ImmutableArray<string> Affirming, ImmutableArray<string> Denying) : RuleCheck("agrees")
{
    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', '\n'];

    public override string Requirement =>
        $"the closing sentence of a rationale denies ({string.Join("; ", Denying)}) or affirms ({string.Join("; ", Affirming)}) as the decision does";

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        for (var i = 0; i < letter.Case.Issues.Length; i++)
        {
            var issue = letter.Case.Issues[i];
            if (issue.Decision != Decision.None && Saying(ClosingSentence(issue.Rationale)) is { } says && says != (issue.Decision == Decision.Overturned))
            {
                diagnostics.Add(rule.Broken(
                    issue.Decision == Decision.Overturned
                        ? "The decision is \"overturned\", but the closing sentence denies medical necessity"
                        : "The decision is \"upheld\", but the closing sentence affirms medical necessity",
                    string.Create(CultureInfo.InvariantCulture, $"issues[{i}].rationale")));
            }
        }
    }

    private static ReadOnlySpan<char> ClosingSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd(SentenceEnds);
        return text[(text.LastIndexOfAny(SentenceEnds) + 1)..];
    }

    private bool? Saying(ReadOnlySpan<char> sentence) =>
        ContainsAny(sentence, Denying) ? false
        : ContainsAny(sentence, Affirming) ? true
        : null;

    private static bool ContainsAny(ReadOnlySpan<char> sentence, ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (sentence.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
