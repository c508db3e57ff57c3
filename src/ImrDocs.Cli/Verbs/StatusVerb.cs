// imrdocs status: how the work stands.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>status [JOB…] [--watch] [--json]</c>.</summary>
internal static class StatusVerb
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var store = new StoreOption();
        var jobs = new JobArguments();
        var watch = new Option<bool>("--watch") { Description = "Again every two seconds, until nothing waits or runs." };
        var json = new Option<bool>("--json") { Description = "Print JSON: one object, with --watch one a line." };
        var command = new Command("status", "Counts the jobs of a store, or tells what became of some.") { watch, json };
        jobs.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            if (jobs.Texts(parsed) is { Length: > 0 } texts)
            {
                return await TellAsync(new JobLedger(blobs, TimeProvider.System), texts, parsed.GetValue(json), cancellation);
            }

            var queue = await store.OpenQueueAsync(parsed, cancellation);
            while (true)
            {
                var counts = await JobCounts.TakeAsync(blobs, queue, TimeProvider.System, cancellation);
                Console.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(counts, OutputJsonContext.Readable.JobCounts)
                    : StatusText.Of(counts));
                if (!parsed.GetValue(watch) || counts.Waiting + (counts.Running ?? 0) == 0)
                {
                    return ExitCode.Done;
                }

                await Task.Delay(Interval, cancellation);
            }
        });
        return command;
    }

    private static async Task<int> TellAsync(JobLedger ledger, string[] texts, bool json, CancellationToken cancellation)
    {
        var failed = false;
        foreach (var text in texts)
        {
            var (job, problem) = await JobArguments.FindAsync(ledger, text, cancellation);
            if (job is null)
            {
                failed |= DiagnosticReport.Write([problem!]);
                continue;
            }

            var run = await ledger.NewestRunAsync(job.Id, cancellation);
            var status = JobJson.From(job, run, await ledger.FindEndAsync(run, cancellation));
            Console.WriteLine(json ? JsonSerializer.Serialize(status, OutputJsonContext.Readable.JobJson) : StatusText.Of(status));
        }

        return failed ? ExitCode.Refused : ExitCode.Done;
    }
}
