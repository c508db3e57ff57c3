// imrdocs submit: cases to the workers.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>submit CASE… --store STORE</c>.</summary>
internal static class SubmitVerb
{
    public static Command Create()
    {
        var options = new LetterOptions(forWorker: true);
        var store = new StoreOption();
        var formats = Formats.Option();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a case." };
        var command = new Command("submit", "Queues cases for the workers, which render and archive their letters.") { formats, json };
        options.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = options.Request(parsed);
            var wanted = Formats.Parse(parsed.GetRequiredValue(formats));
            if (!Token.IsValid(request.Kind) || !Token.IsValid(request.Edition))
            {
                throw new UsageException("the name of a letter kind or an edition is lower-case words joined by hyphens");
            }

            var submission = new JobSubmission(
                await store.OpenOrCreateAsync(parsed, cancellation), await store.OpenQueueAsync(parsed, cancellation), TimeProvider.System);
            var run = new SubmitRun(submission, request, wanted);
            return await SubmitReport.ShowAsync(run.SubmitAsync(options.Cases(parsed), cancellation), parsed.GetValue(json));
        });
        return command;
    }
}
