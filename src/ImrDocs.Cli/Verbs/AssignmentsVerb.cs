// imrdocs assignments: who reviews which case.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>assignments [CASE…] [--of WHO] [--json]</c>.</summary>
internal static class AssignmentsVerb
{
    public static Command Create()
    {
        var cases = new Argument<string[]>("CASE") { Description = "Numbers of cases, or - for one a line; all cases unless some are named.", Arity = ArgumentArity.ZeroOrMore };
        var of = new Option<string?>("--of") { Description = "Only the cases of this reviewer.", HelpName = "WHO" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a case and reviewer." };
        var store = new StoreOption();
        var command = new Command("assignments", "Lists who reviews which case.") { cases, of, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var numbers = CaseNumbers.ReadAll(parsed.GetValue(cases) ?? []).ToHashSet(StringComparer.Ordinal);
            var assignments = new CaseAssignments(await store.OpenExistingAsync(parsed, cancellation), TimeProvider.System);
            var count = 0;
            await foreach (var (number, one) in assignments.ListAsync(parsed.GetValue(of), cancellation))
            {
                if (numbers.Count > 0 && !numbers.Contains(number))
                {
                    continue;
                }

                var assignment = AssignmentJson.From(number, one);
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(assignment, OutputJsonContext.Readable.AssignmentJson) : assignment.ToLine());
                count++;
            }

            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:#,0} assignments"));
            return ExitCode.Done;
        });
        return command;
    }
}
