// imrdocs ready: somebody says that a case is ready; its letter is made, and it can be mailed.
using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>ready CASE… --by WHO [--store STORE] [--json]</c>.</summary>
internal static class ReadyVerb
{
    public static Command Create()
    {
        var cases = new Argument<string[]>("CASE")
        {
            Description = "Numbers of cases in the store; or case files, folders of them, or - for one JSON object a line, which are stored first.",
            Arity = ArgumentArity.OneOrMore,
        };
        var by = new Option<string?>("--by") { Description = "Who says so, where it is not the account that runs this; recorded as self-asserted.", HelpName = "WHO" };
        var folder = new Option<string?>("--templates")
        {
            Description = "Templates to check with while the store has no release (default ./templates, else the set beside the program).",
            HelpName = "DIR",
        };
        var replace = new ReplaceOption();
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a case." };
        var command = new Command("ready", "Checks the letters of cases, records that they are ready, and queues the published ones.") { cases, by, folder, json };
        replace.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var person = parsed.GetValue(by) is { Length: > 0 } name ? new Person(name, IdentitySource.SelfAsserted) : SignedInUser.Current;
            var templates = Templates.Load(parsed.GetValue(folder));
            if (templates.Set is null)
            {
                DiagnosticReport.Write(templates.Diagnostics);
                return ExitCode.Refused;
            }

            var blobs = await store.OpenOrCreateAsync(parsed, cancellation);
            using var generators = LetterGenerators.Of(blobs, new LetterGenerator(templates.Set), TimeProvider.System);
            using var audit = new AuditLog(blobs, TimeProvider.System);
            var readiness = new CaseReadiness(blobs, await store.OpenQueueAsync(parsed, cancellation), generators, TimeProvider.System);
            using var files = new HandedInCases(blobs, TimeProvider.System);
            var refused = false;
            foreach (var text in parsed.GetRequiredValue(cases))
            {
                await foreach (var number in NumbersAsync(text, files, person, replace.Numbers(parsed), cancellation))
                {
                    refused |= number is null || !await MarkAsync(number, person, readiness, audit, parsed.GetValue(json), cancellation);
                }
            }

            return refused ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    /// <summary>The cases that a word of the command line names; those of files are stored on the way, and null stands for one that cannot be.</summary>
    private static async IAsyncEnumerable<string?> NumbersAsync(
        string text, HandedInCases cases, Person by, IReadOnlyCollection<string> replaces, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (CaseNumbers.Find(text) is { } named)
        {
            yield return named;
            yield break;
        }

        foreach (var file in CaseFiles.Read([text]))
        {
            var submitted = file.Error is null
                ? SubmittedCase.Of(file.Bytes, file.Name)
                : new SubmittedCase(null, default, [CaseLoader.Unreadable(file, file.Error)]);
            DiagnosticReport.Write(submitted.Diagnostics);
            if (submitted.CaseNumber is not { } number)
            {
                yield return null;
                continue;
            }

            var replaced = replaces.Contains(number, StringComparer.Ordinal) ? HandedInCases.AnyVersion : (int?)null;
            var taken = await cases.TakeAsync(number, submitted.Bytes, file.Name, by, replaced, asks: false, cancellation);
            if (!taken.IsIn)
            {
                DiagnosticReport.Write(taken.Diagnostics);
            }

            yield return taken.IsIn ? number : null;
        }
    }

    private static async Task<bool> MarkAsync(
        string number, Person person, CaseReadiness readiness, AuditLog audit, bool json, CancellationToken cancellation)
    {
        var result = await readiness.MarkAsync(number, null, person, cancellation);
        DiagnosticReport.Write(result.Diagnostics);
        if (result.Mark is { } mark)
        {
            await audit.AppendAsync(new AuditEvent(person, AuditAction.CaseReady) { CaseNumber = number, Version = result.Version }, cancellation);
            Console.WriteLine(json
                ? JsonSerializer.Serialize(new ReadyJson(number, result.Version, mark.By.Name, mark.At, result.Job!.Job.Id.Value), OutputJsonContext.Readable.ReadyJson)
                : $"{number} version {result.Version}: ready, job {result.Job!.Job.Id} {SubmitReport.StateOf(result.Job)}");
        }

        return result.Mark is not null;
    }
}

/// <summary>A case that is ready, as <c>--json</c> prints it.</summary>
internal sealed record ReadyJson(string CaseNumber, int Version, string By, DateTimeOffset At, string Job);
