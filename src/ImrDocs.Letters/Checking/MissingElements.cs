// Finds legal elements that no text of an edition's templates can supply.
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Finds the rules of a letter that no text of an edition's templates can keep: a statement that none makes, a value
/// that none reads. Each letter would break them; without a case it is seen before the first one.
/// </summary>
internal static class MissingElements
{
    /// <summary>The rules that an edition cannot keep, with what is missing; those that ask for what no case has are told as such.</summary>
    public static IEnumerable<Diagnostic> Find(LetterTemplates letter, string edition, TemplateNeeds needs, ScribanObject model)
    {
        // What a computed include may add is not known.
        if (needs.Includes.Any(include => include.Name is null))
        {
            return [];
        }

        var used = needs.Includes.Select(include => letter.Include(include.Name!)).OfType<Template>().Append(letter.Editions[edition]).Distinct();
        var statements = used.SelectMany(StatementPlaces.Of).Select(made => made.Name).ToHashSet(StringComparer.Ordinal);
        var reads = needs.Reads.Select(read => read.Path).ToHashSet(StringComparer.Ordinal);
        return
            from rule in letter.Rules.Rules
            where rule.IsFor(edition) && !rule.Check.Misnamed(model).Any()
            from missing in rule.Check.MissingIn(statements, reads)
            select rule.Broken($"No template of the edition \"{edition}\" {missing}{Elsewhere(letter, rule)}", null) with { File = letter.Editions[edition].Source.Name };
    }

    // A template that no edition includes may have it.
    private static string Elsewhere(LetterTemplates letter, Rule rule) =>
        rule.Check.AskedStatement is { } name && StatementPlaces.Find(letter, name) is { } place ? $"; it stands in {place.Source.Name} line {place.Position.Line}" : "";
}
