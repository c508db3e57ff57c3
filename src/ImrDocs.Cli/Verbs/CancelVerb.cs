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

        if (await new JobControl(ledger).CancelAsync(job, "on the command line", cancellation) is { } kept)
        {
            return kept;
        }

        Console.WriteLine($"{job.CaseNumber} version {job.CaseVersion}: job {job.Id} cancelled");
        return null;
    }
}
