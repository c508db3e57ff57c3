// imrdocs cancel: jobs that are not to be done.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>cancel JOB…</c>.</summary>
internal static class CancelVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var jobs = new JobArguments();
        var command = new Command("cancel", "Ends jobs that have not been done yet.");
        jobs.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (jobs.Texts(parsed).Length == 0)
            {
                throw new UsageException("name the jobs to cancel");
            }

            var ledger = new JobLedger(await store.OpenExistingAsync(parsed, cancellation), TimeProvider.System);
            var failed = false;
            foreach (var text in jobs.Texts(parsed))
            {
                failed |= DiagnosticReport.Write(await CancelAsync(ledger, text, cancellation) is { } problem ? [problem] : []);
            }

            return failed ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static async Task<Diagnostic?> CancelAsync(JobLedger ledger, string text, CancellationToken cancellation)
    {
        var (job, problem) = await JobArguments.FindAsync(ledger, text, cancellation);
        if (job is null)
        {
            return problem;
        }

        var run = await ledger.NewestRunAsync(job.Id, cancellation);
        var state = await ledger.StateAsync(run, cancellation);
        if (state == JobState.Open)
        {
            var reason = new Diagnostic(JobDiagnostics.Cancelled, "It was cancelled on the command line");
            await ledger.EndAsync(run, job, JobState.Cancelled, [], [reason], cancellation);

            // A worker may have finished it at the same moment.
            state = await ledger.StateAsync(run, cancellation);
        }

        if (state != JobState.Cancelled)
        {
            return new Diagnostic(JobDiagnostics.HasEnded, $"Job {job.Id} is {state.ToString().ToLowerInvariant()}");
        }

        Console.WriteLine($"{job.CaseNumber} version {job.CaseVersion}: job {job.Id} cancelled");
        return null;
    }
}
