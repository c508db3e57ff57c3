// What stops letters: each problem once, with the places that have it and the letters that it stops.
using System.Collections.Immutable;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>A problem and the letters that have it.</summary>
/// <param name="Problem">The problem as the first of them has it, without the place in its case.</param>
/// <param name="Letters">The letters.</param>
/// <param name="Places">Where they have it; what most have first.</param>
public sealed record StoppedGroup(Diagnostic Problem, ImmutableArray<StoppedLetter> Letters, ImmutableArray<StoppedPlace> Places)
{
    /// <summary>What is wrong: in the words of the only message, or, where there are several, in those of the kind of problem.</summary>
    public string Summary => IsOfOnePlace ? Problem.Message : Problem.Descriptor.Title;

    /// <summary>Whether one message says it all.</summary>
    public bool IsOfOnePlace => Places is [{ Problems.Length: 1 }];

    /// <summary>The problems: first what stops letters, then what else is to be looked at in those; what most have first.</summary>
    public static ImmutableArray<StoppedGroup> Of(IEnumerable<StoppedLetter> stopped) =>
    [
        .. stopped
            .SelectMany(letter => letter.Diagnostics, (letter, problem) => (Problem: OfAnyCase(problem), Letter: letter))
            .GroupBy(one => (one.Problem.Id, one.Problem.Hint))
            .Select(same => new StoppedGroup(same.First().Problem, [.. same.Select(one => one.Letter).Distinct()], PlacesOf(same)))
            .OrderByDescending(group => group.Problem.Severity == Severity.Error)
            .ThenByDescending(group => group.Letters.Length)
            .ThenBy(group => group.Problem.Id, StringComparer.Ordinal),
    ];

    /// <summary>What the same letters have is told together.</summary>
    private static ImmutableArray<StoppedPlace> PlacesOf(IEnumerable<(Diagnostic Problem, StoppedLetter Letter)> found) =>
    [
        .. found
            .GroupBy(one => KeyOf(one.Problem))
            .Select(same => (same.First().Problem, Letters: same.Select(one => one.Letter).Distinct().ToImmutableArray()))
            .GroupBy(
                one => string.Join('\n', one.Letters.Select(letter => FormattableString.Invariant($"{letter.CaseNumber} {letter.CaseVersion} {letter.Recipient}"))),
                StringComparer.Ordinal)
            .Select(same => new StoppedPlace([.. same.Select(one => one.Problem)], same.First().Letters))
            .OrderByDescending(place => place.Letters.Length),
    ];

    /// <summary>Where a case has the problem differs from case to case.</summary>
    private static Diagnostic OfAnyCase(Diagnostic problem) => problem.File?.StartsWith("cases/", StringComparison.Ordinal) == true
        ? problem with { File = null, Position = null, CaseFile = null, CasePosition = null }
        : problem with { CaseFile = null, CasePosition = null };

    private static (string, string?, string?, LinePosition?) KeyOf(Diagnostic problem) => (problem.Message, problem.DataPath, problem.File, problem.Position);
}
