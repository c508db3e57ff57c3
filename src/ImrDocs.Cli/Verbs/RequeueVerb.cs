// imrdocs requeue: another run of jobs that have ended.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>requeue JOB…</c>, <c>requeue --refused</c>, <c>requeue --poisoned</c>.</summary>
internal static class RequeueVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var jobs = new JobArguments();
        var refused = new Option<bool>("--refused") { Description = "All jobs that are refused." };
        var poisoned = new Option<bool>("--poisoned") { Description = "All jobs that are poisoned." };
        var command = new Command("requeue", "Queues jobs that have ended for another run, with the templates that the workers have now.") { refused, poisoned };
        jobs.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            List<JobState> states = [];
            states.AddRange(parsed.GetValue(refused) ? [JobState.Refused] : []);
            states.AddRange(parsed.GetValue(poisoned) ? [JobState.Poisoned] : []);
            if (states.Count == 0 && jobs.Texts(parsed).Length == 0)
            {
                throw new UsageException("name jobs, or --refused or --poisoned");
            }

            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var queue = await store.OpenQueueAsync(parsed, cancellation);
            var ledger = new JobLedger(blobs, TimeProvider.System);
            var failed = false;
            foreach (var text in jobs.Texts(parsed).Concat(await IdsAsync(blobs, states, cancellation)).Distinct(StringComparer.Ordinal))
            {
                failed |= DiagnosticReport.Write(await RequeueAsync(ledger, queue, text, cancellation) is { } problem ? [problem] : []);
            }

            return failed ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<string>> IdsAsync(IBlobStore store, List<JobState> states, CancellationToken cancellation)
    {
        List<string> ids = [];
        if (states.Count > 0)
        {
            await foreach (var job in new JobListing(store).ListAsync(cancellation))
            {
                ids.AddRange(states.Contains(job.State) ? [job.Run.Id.Value] : []);
            }
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    private static async Task<Diagnostic?> RequeueAsync(JobLedger ledger, IJobQueue queue, string text, CancellationToken cancellation)
    {
        var (job, problem) = await JobArguments.FindAsync(ledger, text, cancellation);
        if (job is null)
        {
            return problem;
        }

        var (next, waiting) = await new JobControl(ledger).RequeueAsync(job, queue, cancellation);
        if (next is null)
        {
            return waiting;
        }

        Console.WriteLine($"{job.CaseNumber} version {job.CaseVersion}: job {job.Id} queued as run {next.Generation}");
        return null;
    }
}
