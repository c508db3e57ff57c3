// What the worker logs: ids, case numbers, states and diagnostics, never a value of a case.
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Worker.Jobs;

/// <summary>The log messages of jobs.</summary>
internal static partial class JobLog
{
    private static readonly Func<ILogger, string, int, IDisposable?> JobScope =
        LoggerMessage.DefineScope<string, int>("job {Job} run {Generation}");

    /// <summary>Everything logged until the scope is disposed of names the job.</summary>
    public static IDisposable? OfJob(this ILogger log, string job, int generation) => JobScope(log, job, generation);

    /// <summary>How a job ended; nothing when there was nothing to do.</summary>
    public static void Ended(this ILogger log, JobEnd? end, TimeSpan time)
    {
        switch (end?.State)
        {
            case JobState.Done:
                log.Done(end.CaseNumber, end.CaseVersion, end.Letters.Length, time.TotalMilliseconds);
                break;
            case JobState.Refused:
                log.Refused(end.CaseNumber, end.CaseVersion, end.Diagnostics.Length, Ids(end));
                break;
            case JobState.Poisoned:
                log.Poisoned(end.CaseNumber, end.CaseVersion, end.Diagnostics[0].Id, end.Diagnostics[0].Message);
                break;
            case JobState.Cancelled:
                log.Cancelled(end.CaseNumber, end.CaseVersion, end.Diagnostics[0].Id, end.Diagnostics[0].Message);
                break;
            default:
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Case {CaseNumber} version {CaseVersion}: {Letters} letters archived in {Milliseconds:0} ms")]
    private static partial void Done(this ILogger log, string caseNumber, int caseVersion, int letters, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "Case {CaseNumber} version {CaseVersion} refused with {Count} diagnostics: {Ids}")]
    private static partial void Refused(this ILogger log, string caseNumber, int caseVersion, int count, string ids);

    [LoggerMessage(3, LogLevel.Error, "Case {CaseNumber} version {CaseVersion} poisoned: {Id}: {Reason}")]
    private static partial void Poisoned(this ILogger log, string caseNumber, int caseVersion, string id, string reason);

    [LoggerMessage(4, LogLevel.Information, "Case {CaseNumber} version {CaseVersion} not done: {Id}: {Reason}")]
    private static partial void Cancelled(this ILogger log, string caseNumber, int caseVersion, string id, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Failure {Failures}: {Failure}")]
    public static partial void JobFailed(this ILogger log, string failure, int failures);

    [LoggerMessage(6, LogLevel.Error, "Store or queue failed: {Failure}")]
    public static partial void StoreFailed(this ILogger log, string failure);

    [LoggerMessage(7, LogLevel.Information, "Store and queue work")]
    public static partial void StoreWorks(this ILogger log);

    [LoggerMessage(8, LogLevel.Warning, "The lease was lost; somebody else does the job")]
    public static partial void LeaseLost(this ILogger log);

    [LoggerMessage(9, LogLevel.Information, "Given back, since the worker stops")]
    public static partial void Released(this ILogger log);

    [LoggerMessage(10, LogLevel.Error, "Message {Message} of the queue names no job and was deleted")]
    public static partial void NotOurMessage(this ILogger log, string message);

    [LoggerMessage(11, LogLevel.Information, "Started with template set {Templates}, engine {Engine}, {Concurrency} jobs at once")]
    public static partial void Started(this ILogger log, string templates, string engine, int concurrency);

    [LoggerMessage(12, LogLevel.Critical, "A loop met a defect and goes on: {Defect}")]
    public static partial void LoopDefect(this ILogger log, string defect);

    [LoggerMessage(13, LogLevel.Warning, "{Count} jobs had lost their message and were sent again")]
    public static partial void Resent(this ILogger log, int count);

    [LoggerMessage(14, LogLevel.Information, "From the inbox: case {CaseNumber} version {CaseVersion}, job {Job}")]
    public static partial void InboxTaken(this ILogger log, string caseNumber, int caseVersion, string job);

    [LoggerMessage(15, LogLevel.Warning, "A file of the inbox was moved to refused, its diagnostics beside it: {Ids}")]
    public static partial void InboxRefused(this ILogger log, string ids);

    [LoggerMessage(16, LogLevel.Error, "The inbox cannot be read or written: {Kind}")]
    public static partial void InboxFailed(this ILogger log, string kind);

    private static string Ids(JobEnd end) => string.Join(", ", end.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct(StringComparer.Ordinal));
}
