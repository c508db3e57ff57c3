// What stops letters, each problem once with the letters that it stops.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A problem and the letters that it stops.</summary>
/// <param name="Problem">The problem, without the place in any one case.</param>
/// <param name="Letters">The letters: case number, and the recipient where only one copy is stopped.</param>
internal sealed record StoppedGroup(ShownProblem Problem, ImmutableArray<(string CaseNumber, string? Recipient)> Letters)
{
    /// <summary>The problems, those that stop most letters first.</summary>
    public static ImmutableArray<StoppedGroup> Of(IEnumerable<StoppedLetter> stopped) =>
    [
        .. stopped
            .SelectMany(letter => letter.Diagnostics, (letter, diagnostic) => (Problem: Shown(diagnostic), Letter: (letter.CaseNumber, letter.Recipient)))
            .GroupBy(one => one.Problem, one => one.Letter)
            .Select(same => new StoppedGroup(same.Key, [.. same.Distinct()]))
            .OrderByDescending(group => group.Letters.Length)
            .ThenBy(group => group.Problem.Id, StringComparer.Ordinal),
    ];

    private static ShownProblem Shown(Diagnostic diagnostic)
    {
        // Where a case has the problem differs from case to case; the page of the case shows it.
        var isOfCase = diagnostic.File?.StartsWith("cases/", StringComparison.Ordinal) == true;
        return ShownProblem.Of(isOfCase ? diagnostic with { File = null, Position = null } : diagnostic);
    }
}
