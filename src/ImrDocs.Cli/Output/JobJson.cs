// What became of a job, for machines.
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Cli.Output;

/// <summary>A job as <c>status JOB --json</c> prints it.</summary>
internal sealed record JobJson(
    string Job,
    string CaseNumber,
    int CaseVersion,
    string Edition,
    int Run,
    string State,
    DateTimeOffset? EndedAt,
    IReadOnlyList<string> Letters,
    IReadOnlyList<RecordedDiagnostic> Diagnostics)
{
    /// <summary>A job and the end of its newest run, if it has ended.</summary>
    public static JobJson From(Job job, JobTicket run, JobEnd? end) => new(
        job.Id.Value,
        job.CaseNumber,
        job.CaseVersion,
        job.Letter.Edition,
        run.Generation,
        end is null ? "open" : end.State.ToString().ToLowerInvariant(),
        end?.EndedAt,
        end is null ? [] : [.. end.Letters],
        end is null ? [] : [.. end.Diagnostics]);
}
