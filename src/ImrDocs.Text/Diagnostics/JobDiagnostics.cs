// What can go wrong with a job, apart from what is wrong with its case or its letter.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of jobs. Messages name jobs, case numbers and versions only.</summary>
public static class JobDiagnostics
{
    /// <summary>The job has ended, so it can be neither submitted again nor cancelled.</summary>
    public static DiagnosticDescriptor HasEnded { get; } = new(
        "JOB003", Severity.Error, "The job has ended already", "To make it run again: imrdocs requeue and the id of the job");

    /// <summary>A record of a job cannot be read.</summary>
    public static DiagnosticDescriptor RecordUnreadable { get; } = new(
        "JOB010", Severity.Error, "A record of a job cannot be read", "Restore it from a backup, or use the version of ImrDocs that wrote it");

    /// <summary>The case version that the job is about is not in the store.</summary>
    public static DiagnosticDescriptor CaseMissing { get; } = new(
        "JOB011", Severity.Error, "The case of a job is not in the store", "Restore cases/ from a backup, then requeue the job");

    /// <summary>A newer version of the case already has its letter.</summary>
    public static DiagnosticDescriptor Overtaken { get; } = new(
        "JOB014", Severity.Warning, "A newer version of the case already has its letter",
        "Nothing is to be done: a letter about the older version would contradict it");
}
