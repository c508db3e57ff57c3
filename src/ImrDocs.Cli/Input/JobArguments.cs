// The jobs that a command line names.
using System.CommandLine;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Input;

/// <summary>The argument <c>JOB…</c> of the verbs that work on jobs.</summary>
internal sealed class JobArguments
{
    private readonly Argument<string[]> _jobs = new("JOB")
    {
        Description = "Ids of jobs, as submit prints them.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Adds the argument to a command.</summary>
    public void AddTo(Command command) => command.Add(_jobs);

    /// <summary>What was written.</summary>
    public string[] Texts(ParseResult parsed) => parsed.GetValue(_jobs) ?? [];

    /// <summary>The job that a text names, if the store has it; else what is wrong.</summary>
    public static async Task<(Job? Job, Diagnostic? Problem)> FindAsync(JobLedger ledger, string text, CancellationToken cancellation)
    {
        if (!JobId.TryParse(text, out var id))
        {
            return (null, new Diagnostic(JobDiagnostics.NotAJob, "What was written is no job"));
        }

        var job = await ledger.FindAsync(id, cancellation);
        return (job, job is null ? new Diagnostic(JobDiagnostics.UnknownJob, $"The store has no job {id}") : null);
    }
}
