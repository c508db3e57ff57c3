// What can go wrong with a job, apart from what is wrong with its case or its letter.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of jobs. Messages name jobs, case numbers and versions only.</summary>
public static class JobDiagnostics
{
    /// <summary>A text is not the id of a job.</summary>
    public static DiagnosticDescriptor NotAJob { get; } = new(
        "JOB001", Severity.Error, "A text is not the id of a job",
        "Write the id as submit prints it, 32 digits of 0 to 9 and a to f");

    /// <summary>The store has no such job.</summary>
    public static DiagnosticDescriptor UnknownJob { get; } = new(
        "JOB002", Severity.Error, "There is no such job", "Look at --store: it must name the store that the case was submitted to");

    /// <summary>The job has ended, so it can be neither submitted again nor cancelled.</summary>
    public static DiagnosticDescriptor HasEnded { get; } = new(
        "JOB003", Severity.Error, "The job has ended already", "To make it run again: imrdocs requeue and the id of the job");

    /// <summary>The job is still to be done.</summary>
    public static DiagnosticDescriptor HasNotEnded { get; } = new(
        "JOB004", Severity.Warning, "The job has not ended yet", "It will be done; cancel it first to begin it anew");

    /// <summary>A record of a job cannot be read.</summary>
    public static DiagnosticDescriptor RecordUnreadable { get; } = new(
        "JOB010", Severity.Error, "A record of a job cannot be read", "Restore it from a backup, or use the version of ImrDocs that wrote it");

    /// <summary>The case version that the job is about is not in the store.</summary>
    public static DiagnosticDescriptor CaseMissing { get; } = new(
        "JOB011", Severity.Error, "The case of a job is not in the store", "Restore cases/ from a backup, then requeue the job");

    /// <summary>The job was delivered very often and never came to an end: it may kill the process that works on it.</summary>
    public static DiagnosticDescriptor DeliveredTooOften { get; } = new(
        "JOB012", Severity.Error, "A job was begun again and again and never ended",
        "Look whether workers were killed while they had it, for want of memory perhaps; then requeue it");

    /// <summary>Someone cancelled the job.</summary>
    public static DiagnosticDescriptor Cancelled { get; } = new(
        "JOB013", Severity.Warning, "The job was cancelled", "To make it run after all: imrdocs requeue and the id of the job");

    /// <summary>A newer version of the case already has its letter.</summary>
    public static DiagnosticDescriptor Overtaken { get; } = new(
        "JOB014", Severity.Warning, "A newer version of the case already has its letter",
        "Nothing is to be done: a letter about the older version would contradict it");

    /// <summary>The newest version of the case gives a letter that another one has replaced, so the wrong one would stay in force.</summary>
    public static DiagnosticDescriptor Replaced { get; } = new(
        "JOB015", Severity.Error, "The case takes back a correction, and the archive already has that letter as replaced",
        "The replacing letter stays the newest; fetch this one with imrdocs get --key, or say in the case why it holds again, which makes a new letter");
}
