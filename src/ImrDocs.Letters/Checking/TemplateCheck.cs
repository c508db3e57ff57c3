// Checks the names of a template set without any case.
using System.Collections.Immutable;
using ImrDocs.Letters.Checking.Shapes;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Refuses what a template set reads and no case can give: names and members that are in no case, and includes of
/// templates that are not there. It looks at every branch, not only at those that a sample case happens to take, and
/// reports nothing that could be right: a place that is read in several ways is wrong when all of them are.
/// </summary>
public static class TemplateCheck
{
    /// <summary>The problems of all templates of a set, those included by no edition too, each once.</summary>
    /// <param name="set">The set.</param>
    /// <param name="files">The files that it was parsed from, and those of its examples.</param>
    public static ImmutableArray<Diagnostic> Check(TemplateSet set, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var diagnostics = new List<Diagnostic>();
        var used = new UsedTemplates();
        var dead = new DeadBranches();
        var data = new List<EditionData>();
        foreach (var letter in set.Letters.Values)
        {
            var composer = new LetterComposer(letter);
            foreach (var (edition, own) in EditionData.Of(letter, composer))
            {
                data.Add(own);
                if (!letter.Editions.TryGetValue(edition, out var template))
                {
                    // Told where the settings are read; the other templates may be meant for this edition.
                    continue;
                }

                var needs = NeedsOf(template, letter);
                diagnostics.AddRange(NeedsCheck.Find(needs, [own]));
                diagnostics.AddRange(RuleNames.Check(letter, composer, edition));
                diagnostics.AddRange(MissingElements.Find(letter, edition, needs, own.Model));
                diagnostics.AddRange(AbsentFields.Find(letter, composer, edition, needs));
                dead.Add(needs, letter.Settings.Editions[edition]);
                used.Add(template, needs, letter);
            }
        }

        foreach (var (template, letters) in used.Others(set))
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.TemplateUnused, "No edition includes this template") { File = template.Source.Name });
            diagnostics.AddRange(NeedsCheck.Find(NeedsOf(template, letters[0]), [.. data.Where(known => letters.Contains(known.Letter))]));
        }

        diagnostics.AddRange(dead.Find(set));
        diagnostics.AddRange(UnusedNames.Find(set));
        var examples = ExampleData.Of(files);
        diagnostics.AddRange(set.Templates.Values.SelectMany(template => TextCheck.LeftData(template, examples)));
        diagnostics.AddRange(set.Templates.Values.SelectMany(TextCheck.WordProcessorLeftovers));
        diagnostics.AddRange(set.Letters.Values.SelectMany(TextCheck.MixedQuotes));
        return
        [
            .. diagnostics.DistinctBy(diagnostic => (diagnostic.Id, diagnostic.File, diagnostic.Position, diagnostic.Message))
                .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Position?.Line)
                .ThenBy(diagnostic => diagnostic.Position?.Column),
        ];
    }

    private static TemplateNeeds NeedsOf(Template template, LetterTemplates letter) =>
        TemplateNeeds.Of(template, letter.Include, LetterFunctions.All);
}
