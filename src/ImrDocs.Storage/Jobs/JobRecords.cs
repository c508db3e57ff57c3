// What the records of a job say, field for field as their JSON has it.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>The request: ids and words only, never a value of the case.</summary>
internal sealed record JobRequestRecord(
    int Schema,
    string Job,
    string CaseNumber,
    int CaseVersion,
    string Kind,
    string Edition,
    ImmutableArray<string> Options,
    ImmutableArray<string> Formats,
    DateTimeOffset SubmittedAt,
    string? Recipient = null,
    DateOnly? MailDate = null);

/// <summary>That a run failed or that another begins.</summary>
internal sealed record JobEventRecord(
    int Schema, string Job, int Generation, DateTimeOffset At, ImmutableArray<RecordedDiagnostic> Diagnostics);

/// <summary>That a sender's key stands for what was sent under it, which is kept as a hash.</summary>
internal sealed record SubmissionClaim(int Schema, string Request, DateTimeOffset At);

/// <summary>The job that came of what was sent under a key.</summary>
internal sealed record SubmissionNote(int Schema, string Job, DateTimeOffset At);

/// <summary>How a run of a job ended.</summary>
/// <param name="Schema">Version of the record's shape.</param>
/// <param name="Job">The job.</param>
/// <param name="Generation">The run.</param>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The version of the case.</param>
/// <param name="State">How it ended.</param>
/// <param name="Letters">Blob names of the manifests of its letters.</param>
/// <param name="Diagnostics">Every problem.</param>
/// <param name="EndedAt">When, in UTC.</param>
public sealed record JobEnd(
    int Schema,
    string Job,
    int Generation,
    string CaseNumber,
    int CaseVersion,
    JobState State,
    ImmutableArray<string> Letters,
    ImmutableArray<RecordedDiagnostic> Diagnostics,
    DateTimeOffset EndedAt);

/// <summary>A diagnostic as records keep it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">Whether it is a warning or an error.</param>
/// <param name="Message">What it says.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="File">The template file, or the blob that holds the case.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Path">The JSON path of the value it is about.</param>
public sealed record RecordedDiagnostic(
    string Id, Severity Severity, string Message, string Hint, string? File = null, int? Line = null, int? Column = null, string? Path = null)
{
    /// <summary>What a record keeps of a diagnostic.</summary>
    public static RecordedDiagnostic Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity,
        diagnostic.Message,
        diagnostic.Hint,
        diagnostic.File,
        diagnostic.Position?.Line,
        diagnostic.Position?.Column,
        diagnostic.DataPath);
}
