// A job as a listing tells it.
namespace ImrDocs.Storage.Jobs;

/// <summary>A job as a listing tells it, without reading a record.</summary>
/// <param name="Run">Its newest run.</param>
/// <param name="State">The state of that run.</param>
/// <param name="Since">When the store got the record that made it so.</param>
public sealed record JobSummary(JobTicket Run, JobState State, DateTimeOffset Since);
