// The rules of a letter kind, for machines and for people.
using System.Globalization;
using System.Text;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Rules.Deadlines;
using ImrDocs.Letters.Rules.Privacy;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>What <c>check --rules</c> prints: all that letters of a kind must keep, and how their deadlines are counted.</summary>
/// <param name="Letter">The letter kind.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Deadlines">The deadlines.</param>
/// <param name="ClosedDays">The days on which no period ends.</param>
/// <param name="ClosedDaysAuthority">Who says so.</param>
internal sealed record RuleListing(
    string Letter, IReadOnlyList<RuleJson> Rules, IReadOnlyList<DeadlineRule> Deadlines, IReadOnlyList<string> ClosedDays, string ClosedDaysAuthority)
{
    /// <summary>The rules of a letter kind.</summary>
    public static RuleListing Of(LetterTemplates letter)
    {
        var editions = letter.Settings.Editions;
        return new RuleListing(
            letter.Kind,
            [
                .. letter.Rules.Rules.Select(rule => RuleJson.Of(rule, [.. editions.Keys.Where(rule.IsFor)])),
                .. PrivacyRule.All.Select(rule => RuleJson.Of(
                    rule, [.. editions.Where(edition => rule.IsForMailed || !edition.Value.IsMailed).Select(edition => edition.Key)])),
            ],
            letter.Deadlines.Rules,
            [.. letter.Deadlines.Calendar.ClosedDays.Select(day => day.Name)],
            letter.Deadlines.Calendar.Authority);
    }

    /// <summary>The listing for people, a paragraph a rule.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var rule in Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id}  {rule.Severity,-7}  {string.Join(", ", rule.Editions)}{InForce(rule.From, rule.Until)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {rule.Statement}\n    Authority: {rule.Authority}\n    Check:     {rule.Requires}\n\n");
        }

        foreach (var rule in Deadlines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id}  deadline \"{rule.Name}\"{InForce(rule.InForce.From, rule.InForce.Until)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {rule.Statement}\n    Authority: {rule.Authority}\n    Counted:   {rule.Days} days from dates.{rule.CountsFrom}\n");
            foreach (var extension in rule.Extensions)
            {
                text.Append(CultureInfo.InvariantCulture, $"    Service:   {extension.Reason}: {extension.Days} more days ({extension.Authority})\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"    Skipped:   {string.Join(", ", ClosedDays)} ({ClosedDaysAuthority})\n\n");
        }

        return text.ToString();
    }

    private static string InForce(DateOnly? from, DateOnly? until) =>
        (from is { } first ? string.Create(CultureInfo.InvariantCulture, $", from {first:yyyy-MM-dd}") : "")
        + (until is { } last ? string.Create(CultureInfo.InvariantCulture, $", until {last:yyyy-MM-dd}") : "");
}

/// <summary>A rule as <c>check --rules --json</c> prints it.</summary>
/// <param name="Id">The id that its diagnostics carry.</param>
/// <param name="Statement">The rule in plain words.</param>
/// <param name="Authority">Who says so.</param>
/// <param name="Severity">An <c>error</c> refuses the letter, a <c>warning</c> does not.</param>
/// <param name="Editions">The editions it is for.</param>
/// <param name="From">The first decision date it is for; null for no first.</param>
/// <param name="Until">The last one; null for no last.</param>
/// <param name="Check">The kind of check.</param>
/// <param name="Requires">What the check asks.</param>
internal sealed record RuleJson(
    string Id, string Statement, string Authority, string Severity, IReadOnlyList<string> Editions, DateOnly? From, DateOnly? Until, string Check, string Requires)
{
    private const string BuiltIn = "built in; no template set can switch it off";

    /// <summary>A rule of <c>rules.json</c>.</summary>
    public static RuleJson Of(Rule rule, IReadOnlyList<string> editions) => new(
        rule.Id, rule.Statement, rule.Authority, Word(rule.Severity), editions, rule.InForce.From, rule.InForce.Until, rule.Check.Name, rule.Check.Requirement);

    /// <summary>A rule of privacy.</summary>
    public static RuleJson Of(PrivacyRule rule, IReadOnlyList<string> editions) => new(
        rule.Descriptor.Id, rule.Statement, rule.Authority, Word(rule.Descriptor.Severity), editions, null, null, "privacy", BuiltIn);

    private static string Word(Severity severity) => severity == Text.Diagnostics.Severity.Error ? "error" : "warning";
}
