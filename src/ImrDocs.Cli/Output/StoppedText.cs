// Which letters are stopped, and what is to be done, for people.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>Says in lines which copies are not mailed: each problem once, what to do, and whom it keeps from getting a letter.</summary>
internal static class StoppedText
{
    private const int MostCases = 12;

    /// <summary>The stopped letters; nothing when there are none.</summary>
    public static string Of(ImmutableArray<StoppedLetter> stopped)
    {
        var text = new StringBuilder();
        foreach (var group in StoppedGroup.Of(stopped))
        {
            var problem = group.Problem;
            var what = problem.Severity == Severity.Error ? "Not mailed" : "To be looked at";
            text.Append(CultureInfo.InvariantCulture, $"\n{what}: {StoppedCount.Of(group.Letters)}, {problem.Id}: {group.Summary}");
            text.Append(group.IsOfOnePlace ? PathOf(problem) : "").Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"  {problem.Hint}\n");
            foreach (var place in group.Places)
            {
                if (!group.IsOfOnePlace)
                {
                    text.AppendJoin("", place.Problems.Select(one => $"  {one.Message}{PathOf(one)}\n"));
                }

                Append(text, place.Letters);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<StoppedLetter> letters)
    {
        var cases = letters.GroupBy(letter => (letter.CaseNumber, letter.CaseVersion)).ToList();
        foreach (var one in cases.Take(MostCases))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {one.Key.CaseNumber} version {one.Key.CaseVersion}: {string.Join(", ", one.Select(letter => letter.Recipient ?? "all recipients"))}\n");
        }

        if (cases.Count > MostCases)
        {
            text.Append(CultureInfo.InvariantCulture, $"    and {MailText.Count(cases.Count - MostCases, "more case")}, which --json lists\n");
        }
    }

    private static string PathOf(Diagnostic problem) => problem.DataPath is { } path ? $" [{path}]" : "";
}
