// imrdocs template history: all releases of a store.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary><c>template history [--store STORE] [--json]</c>.</summary>
internal static class TemplateHistoryVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print the releases as JSON." };
        var command = new Command("history", "Lists the releases of a store: who wrote and who approved which words, and from when they apply.") { json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var history = await new ReleaseLedger(await store.OpenExistingAsync(parsed, cancellation)).ReadAsync(cancellation);
            var inForce = history.InForceOn(Dates.Today);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(
                    [.. history.Releases.Select(release => ReleaseView.From(release, release == inForce))], OutputJsonContext.Readable.IReadOnlyListReleaseView));
                return ExitCode.Done;
            }

            foreach (var release in history.Releases.Reverse())
            {
                ReleaseReport.Write(release, release == inForce);
            }

            if (history.Releases.IsEmpty)
            {
                Console.WriteLine("No release: letters are made from the folder of templates and recorded as unreleased.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
