// The names of the records of jobs.
using System.Globalization;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// The names of the records of jobs. They lie in 256 folders by the first digits of the job's id, so that no folder
/// grows too large and all can be listed at once; the names say the state, so that counting reads no record:
/// <c>jobs/3f/3f….job.json</c> the request, <c>3f….1.done.json</c> the end of its first run. Refusals are kept apart,
/// for people: <c>refused/3f….json</c>, for later runs <c>refused/3f….2.json</c>.
/// </summary>
internal static class JobBlob
{
    private const string Suffix = ".json";
    private const string RequestWord = "job";
    private const string RequeuedWord = "requeued";

    public static BlobName Jobs { get; } = new("jobs");

    public static BlobName Refusals { get; } = new("refused");

    /// <summary>All folders of <see cref="Jobs"/>.</summary>
    public static IEnumerable<BlobName> Folders =>
        Enumerable.Range(0, 256).Select(number => Jobs.Child(number.ToString("x2", CultureInfo.InvariantCulture)));

    public static BlobName Request(JobId id) => Record(id, RequestWord);

    public static BlobName Requeued(JobTicket ticket) => Record(ticket, RequeuedWord);

    public static BlobName Failure(JobTicket ticket, int number) =>
        Record(ticket, string.Create(CultureInfo.InvariantCulture, $"failure-{number}"));

    public static BlobName End(JobTicket ticket, JobState state) => state switch
    {
        JobState.Done => Record(ticket, "done"),
        JobState.Poisoned => Record(ticket, "poisoned"),
        JobState.Cancelled => Record(ticket, "cancelled"),
        JobState.Refused => Refusals.Child((ticket.Generation == 1 ? ticket.Id.Value : ticket.ToString()) + Suffix),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What the name of a record of <see cref="Jobs"/> says; null when it is no record that counts.</summary>
    public static JobRecordName? Parse(BlobName name)
    {
        var parts = FileName(name).Split('.');
        return parts switch
        {
            [var id, RequestWord, "json"] when JobId.TryParse(id, out var job) => new(JobTicket.First(job), JobRecordKind.Request),
            [var id, var generation, var word, "json"] when JobTicket.TryParse($"{id}.{generation}", out var ticket) => word switch
            {
                RequeuedWord => new(ticket, JobRecordKind.Requeued),
                "done" => new(ticket, JobRecordKind.End, JobState.Done),
                "poisoned" => new(ticket, JobRecordKind.End, JobState.Poisoned),
                "cancelled" => new(ticket, JobRecordKind.End, JobState.Cancelled),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>The run whose refusal has this name; null when none has.</summary>
    public static JobTicket? ParseRefusal(BlobName name) => FileName(name).Split('.') switch
    {
        [var id, "json"] when JobId.TryParse(id, out var job) => JobTicket.First(job),
        [var id, var generation, "json"] when JobTicket.TryParse($"{id}.{generation}", out var ticket) => ticket,
        _ => null,
    };

    private static string FileName(BlobName name) => name.Value[(name.Value.LastIndexOf('/') + 1)..];

    private static BlobName Record(JobTicket ticket, string word) =>
        Record(ticket.Id, string.Create(CultureInfo.InvariantCulture, $"{ticket.Generation}.{word}"));

    private static BlobName Record(JobId id, string word) => Jobs.Child($"{id.Value[..2]}/{id}.{word}{Suffix}");
}

/// <summary>What the name of a record says.</summary>
internal sealed record JobRecordName(JobTicket Ticket, JobRecordKind Kind, JobState State = JobState.Open);

/// <summary>The kinds of records that tell a job's state.</summary>
internal enum JobRecordKind
{
    /// <summary>What is to be done.</summary>
    Request,

    /// <summary>That another run begins.</summary>
    Requeued,

    /// <summary>That a run has ended.</summary>
    End,
}
