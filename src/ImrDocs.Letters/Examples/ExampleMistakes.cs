// The mistakes of templates that only letters show.
using System.Collections.Immutable;
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
    public static ImmutableArray<Diagnostic> Of(IEnumerable<ExampleResult> results, ImmutableArray<Diagnostic> known)
    {
        var told = known.Select(Line).ToHashSet();
        return
        [
            .. results.SelectMany(result => result.Mistakes)
                .Where(mistake => !told.Contains(Line(mistake)))
                .DistinctBy(mistake => (Line(mistake), mistake.Position, mistake.Message)),
        ];
    }

    // What has no place in a template is of the letter as a whole: the example that it was found in tells nothing. One that
    // was found without a letter may be told at another place of its line.
    private static (string Id, string? File, int? Line) Line(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Position is null ? null : diagnostic.File, diagnostic.Position?.Line);
}
