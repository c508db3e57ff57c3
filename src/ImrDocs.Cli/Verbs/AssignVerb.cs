// imrdocs assign: cases become a reviewer's, or are taken back.
using System.CommandLine;
using System.Globalization;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>assign CASE… --to WHO</c> and <c>assign CASE… --from WHO</c>.</summary>
internal static class AssignVerb
{
    public static Command Create()
    {
        var cases = new Argument<string[]>("CASE") { Description = "Numbers of cases in the store, or - for one a line.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string?>("--to") { Description = "The account of the reviewer who has the cases from now on, as the sign-in names it.", HelpName = "WHO" };
        var from = new Option<string?>("--from") { Description = "The account of the reviewer from whom the cases are taken back.", HelpName = "WHO" };
        var store = new StoreOption();
        var command = new Command("assign", "Assigns cases to a reviewer, or takes them back.") { cases, to, from };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (isAssigned, reviewer) = (parsed.GetValue(to), parsed.GetValue(from)) switch
            {
                ({ } whom, null) when !string.IsNullOrWhiteSpace(whom) => (true, whom),
                (null, { } whom) when !string.IsNullOrWhiteSpace(whom) => (false, whom),
                _ => throw new UsageException("name the account of the reviewer with either --to or --from"),
            };
            var numbers = CaseNumbers.ReadAll(parsed.GetRequiredValue(cases));
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            using var audit = new AuditLog(blobs, TimeProvider.System);
            var assignments = new CaseAssignments(blobs, TimeProvider.System);
            var assigning = new CaseAssigning(assignments, new CaseVersions(blobs), audit);
            var (done, problems) = (0, new List<Diagnostic>());
            var isKnown = !isAssigned || await assignments.IsKnownAsync(reviewer, cancellation);
            foreach (var number in numbers)
            {
                cancellation.ThrowIfCancellationRequested();
                var outcome = await assigning.SetAsync(SignedInUser.Current, number, reviewer, isAssigned);
                done += outcome == AssigningOutcome.Done ? 1 : 0;
                if (outcome == AssigningOutcome.NoCase)
                {
                    problems.Add(new Diagnostic(VersionDiagnostics.Unknown, $"There is no case {number}"));
                }
            }

            var same = numbers.Count - done - problems.Count;
            if (!isKnown && done > 0)
            {
                problems.Add(new Diagnostic(VersionDiagnostics.ReviewerUnknown, "Nobody of this name has signed in or had a case so far"));
            }

            string[] counts =
            [
                string.Create(CultureInfo.InvariantCulture, $"{done} {(isAssigned ? "assigned" : "taken back")}"),
                same > 0 ? string.Create(CultureInfo.InvariantCulture, $"{same} so already") : "",
                numbers.Count - done - same is > 0 and var unknown ? string.Create(CultureInfo.InvariantCulture, $"{unknown} unknown") : "",
            ];
            await Console.Error.WriteLineAsync(string.Join(", ", counts.Where(count => count.Length > 0)));
            return DiagnosticReport.Write(problems) ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
