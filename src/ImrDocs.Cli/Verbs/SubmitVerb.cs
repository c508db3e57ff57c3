// imrdocs submit: cases to the workers.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>submit CASE… --store STORE</c>.</summary>
internal static class SubmitVerb
{
    public static Command Create()
    {
        var options = new LetterOptions(forWorker: true);
        var store = new StoreOption();
        var replace = new ReplaceOption();
        var formats = Formats.Option();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a case." };
        var command = new Command("submit", "Takes case files in, and queues their letters for the workers, which render and archive them.") { formats, json };
        options.AddTo(command);
        replace.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = options.Request(parsed);
            var wanted = Formats.Parse(parsed.GetRequiredValue(formats));
            if (!Token.IsValid(request.Kind) || !Token.IsValid(request.Edition))
            {
                throw new UsageException("the name of a letter kind or an edition is lower-case words joined by hyphens");
            }

            var (blobs, queue) = (await store.OpenOrCreateAsync(parsed, cancellation), await store.OpenQueueAsync(parsed, cancellation));
            using var cases = new HandedInCases(blobs, TimeProvider.System);
            var submission = new JobSubmission(blobs, queue, TimeProvider.System);
            var run = new SubmitRun(
                new CaseVersions(blobs), cases, submission, SignedInUser.Current, new WantedLetter(request, wanted), replace.Numbers(parsed));
            return await SubmitReport.ShowAsync(run.SubmitAsync(options.Cases(parsed), cancellation), parsed.GetValue(json));
        });
        return command;
    }
}
