// What stops letters, each problem once with the letters that it stops.
using System.Collections.Immutable;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>A problem and the letters that have it.</summary>
/// <param name="Problem">The problem as the first of them has it, without the place in its case.</param>
/// <param name="Letters">The letters.</param>
public sealed record StoppedGroup(Diagnostic Problem, ImmutableArray<StoppedLetter> Letters)
{
    /// <summary>The problems: first what stops letters, then what else is to be looked at in those; what most have first.</summary>
    public static ImmutableArray<StoppedGroup> Of(IEnumerable<StoppedLetter> stopped) =>
    [
        .. stopped
            .SelectMany(letter => letter.Diagnostics, (letter, problem) => (Problem: OfAnyCase(problem), Letter: letter))
            .GroupBy(one => KeyOf(one.Problem), one => one)
            .Select(same => new StoppedGroup(same.First().Problem, [.. same.Select(one => one.Letter).Distinct()]))
            .OrderByDescending(group => group.Problem.Severity == Severity.Error)
            .ThenByDescending(group => group.Letters.Length)
            .ThenBy(group => group.Problem.Id, StringComparer.Ordinal),
    ];

    /// <summary>Where a case has the problem differs from case to case.</summary>
    private static Diagnostic OfAnyCase(Diagnostic problem) => problem.File?.StartsWith("cases/", StringComparison.Ordinal) == true
        ? problem with { File = null, Position = null, CaseFile = null, CasePosition = null }
        : problem with { CaseFile = null, CasePosition = null };

    private static (string, string, string, string?, string?, LinePosition?) KeyOf(Diagnostic problem) =>
        (problem.Id, problem.Message, problem.Hint, problem.DataPath, problem.File, problem.Position);
}
