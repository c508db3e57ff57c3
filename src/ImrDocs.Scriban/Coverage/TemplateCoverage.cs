// How much of a template evaluations reached.
using System.Collections.Immutable;

namespace ImrDocs.Scriban.Coverage;

/// <summary>How much of a template the evaluations of a recorder reached.</summary>
/// <param name="Template">The template.</param>
/// <param name="Lines">Lines that say or do something.</param>
/// <param name="ReachedLines">Those of them that were reached whole.</param>
/// <param name="Arms">Ways on from the places where the template decides.</param>
/// <param name="ReachedArms">Those of them that were taken.</param>
/// <param name="Unreached">The outermost places that were not reached, in the order of the text.</param>
public sealed record TemplateCoverage(
    Template Template, int Lines, int ReachedLines, int Arms, int ReachedArms, ImmutableArray<UnreachedPlace> Unreached)
{
    /// <summary>What a recorder saw of a template.</summary>
    /// <param name="template">The template, the same object that was evaluated.</param>
    /// <param name="recorder">What was noted.</param>
    /// <param name="counts">Whether a way on is asked for at all; some lists can never be empty.</param>
    public static TemplateCoverage Of(Template template, CoverageRecorder recorder, Func<UnreachedPlace, bool> counts)
    {
        var walk = new CoverageWalk(recorder, counts);
        walk.Visit(template.Body, isTold: false);
        return walk.ToCoverage(template);
    }

    /// <summary>Whether nothing of it was reached, though it says or does something.</summary>
    public bool IsUnused => Lines > 0 && ReachedLines == 0;
}
