// The mistakes of templates that only letters show.
using System.Collections.Immutable;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Examples;

/// <summary>
/// The mistakes of templates that only letters show: a star without its partner, a statement that does not say its phrase.
/// Many letters of the examples have the same one; it is told once.
/// </summary>
public static class ExampleMistakes
{
    /// <summary>The mistakes, each once, in the order of the examples.</summary>
    /// <param name="results">What came of the examples.</param>
    /// <param name="known">What was found without any letter; it is not said again.</param>
    /// <param name="set">The templates.</param>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<ExampleResult> results, ImmutableArray<Diagnostic> known, TemplateSet set)
    {
        var told = known.Select(Line).ToHashSet();
        return
        [
            .. results.SelectMany(result => result.Mistakes, (result, mistake) => (result.Example, Mistake: mistake))
                .Where(found => !told.Contains(Line(found.Mistake)))
                .DistinctBy(found => (Line(found.Mistake), found.Mistake.Position, found.Mistake.Message))
                .Select(found => Placed(found.Mistake, found.Example, set.Letters[found.Example.Kind])),
        ];
    }

    /// <summary>
    /// A rule about a statement is mended where the templates make it: a letter that lacks it went past that line. Both are
    /// named, the line and the example.
    /// </summary>
    private static Diagnostic Placed(Diagnostic mistake, Example example, LetterTemplates letter)
    {
        var rule = mistake.Position is null ? letter.Rules.Rules.FirstOrDefault(rule => string.Equals(rule.Id, mistake.Id, StringComparison.Ordinal)) : null;
        return rule?.Check.AskedStatement is { } statement && StatementPlaces.Find(letter, statement) is { } place
            ? mistake with { File = place.Source.Name, Position = place.Position, CaseFile = example.File }
            : mistake;
    }

    // What has no place in a template is of the letter as a whole: the example that it was found in tells nothing. One that
    // was found without a letter may be told at another place of its line.
    private static (string Id, string? File, int? Line) Line(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Position is null ? null : diagnostic.File, diagnostic.Position?.Line);
}
