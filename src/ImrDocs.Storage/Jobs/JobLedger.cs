// The records of jobs in a store: what was asked for and what became of it.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Keeps the records of jobs. A store only grows, so the state of a job is which of its records exist; each is put
/// once, by whoever comes first. Every member throws <see cref="StoreException"/> when the store fails, and may then
/// be called again.
/// </summary>
/// <param name="store">Where records are kept.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class JobLedger(IBlobStore store, TimeProvider clock)
{
    /// <summary>After so many failures a job is poisoned.</summary>
    public const int MostFailures = 5;

    private static readonly JobState[] Ends = [JobState.Done, JobState.Refused, JobState.Poisoned, JobState.Cancelled];

    private static readonly BlobProperties Json = new("application/json", []);

    /// <summary>Records that a job is to be done.</summary>
    /// <returns>Whether this call was the first to ask for it.</returns>
    public Task<PutOutcome> RequestAsync(Job job, CancellationToken cancellation)
    {
        var record = new JobRequestRecord(
            JobJson.CurrentSchema,
            job.Id.Value,
            job.CaseNumber,
            job.CaseVersion,
            job.Letter.Kind,
            job.Letter.Edition,
            job.Letter.Options,
            [.. job.Formats.Select(format => format.Extension)],
            clock.GetUtcNow(),
            job.Letter.Recipient?.Word,
            job.Letter.MailDate);
        return store.PutIfAbsentAsync(JobBlob.Request(job.Id), JobJson.Write(record, JobJson.Context.JobRequestRecord), Json, cancellation);
    }

    /// <summary>The job of that id; null when nobody asked for it.</summary>
    public async Task<Job?> FindAsync(JobId id, CancellationToken cancellation)
    {
        var name = JobBlob.Request(id);
        if (await store.GetAsync(name, cancellation).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        var record = JobJson.Read(name, json, JobJson.Context.JobRequestRecord);
        try
        {
            var job = new Job(record.CaseNumber, record.CaseVersion, LetterOf(record), [.. record.Formats.Select(FormatOf)]);
            return job.Id == id ? job : throw JobJson.Unreadable(name, null);
        }
        catch (ArgumentException exception)
        {
            throw JobJson.Unreadable(name, exception);
        }
    }

    /// <summary>Whether a job was asked for.</summary>
    public Task<bool> IsRequestedAsync(JobId id, CancellationToken cancellation) =>
        store.ExistsAsync(JobBlob.Request(id), cancellation);

    /// <summary>The newest run of a job.</summary>
    public async Task<JobTicket> NewestRunAsync(JobId id, CancellationToken cancellation)
    {
        var ticket = JobTicket.First(id);
        for (var next = ticket; ; ticket = next)
        {
            next = ticket with { Generation = ticket.Generation + 1 };
            if (!await store.ExistsAsync(JobBlob.Requeued(next), cancellation).ConfigureAwait(false))
            {
                return ticket;
            }
        }
    }

    /// <summary>The state of a run.</summary>
    public async Task<JobState> StateAsync(JobTicket ticket, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(Ends.Select(state => HasEndedAsync(ticket, state, cancellation))).ConfigureAwait(false);
        var first = Array.IndexOf(found, true);
        return first < 0 ? JobState.Open : Ends[first];
    }

    /// <summary>Whether a run has ended in a way.</summary>
    public Task<bool> HasEndedAsync(JobTicket ticket, JobState state, CancellationToken cancellation) =>
        store.ExistsAsync(JobBlob.End(ticket, state), cancellation);

    /// <summary>The record of an ended run; null while it is open.</summary>
    public async Task<JobEnd?> FindEndAsync(JobTicket ticket, CancellationToken cancellation)
    {
        var state = await StateAsync(ticket, cancellation).ConfigureAwait(false);
        return state == JobState.Open
            ? null
            : await store.GetAsync(JobBlob.End(ticket, state), cancellation).ConfigureAwait(false) is { } json
                ? JobJson.Read(JobBlob.End(ticket, state), json, JobJson.Context.JobEnd)
                : null;
    }

    /// <summary>Records how a run ended.</summary>
    public async Task<JobEnd> EndAsync(
        JobTicket ticket,
        Job job,
        JobState state,
        ImmutableArray<string> letters,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellation)
    {
        var end = new JobEnd(
            JobJson.CurrentSchema,
            ticket.Id.Value,
            ticket.Generation,
            job.CaseNumber,
            job.CaseVersion,
            state,
            letters,
            [.. diagnostics.Select(RecordedDiagnostic.Of)],
            clock.GetUtcNow());
        await store.PutIfAbsentAsync(JobBlob.End(ticket, state), JobJson.Write(end, JobJson.Context.JobEnd), Json, cancellation).ConfigureAwait(false);
        return end;
    }

    /// <summary>Records that a run failed.</summary>
    /// <returns>How often it has failed now.</returns>
    public async Task<int> RecordFailureAsync(JobTicket ticket, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var json = Event(ticket, [RecordedDiagnostic.Of(diagnostic)]);
        for (var number = 1; number < MostFailures; number++)
        {
            if (await store.PutIfAbsentAsync(JobBlob.Failure(ticket, number), json, Json, cancellation).ConfigureAwait(false) == PutOutcome.Created)
            {
                return number;
            }
        }

        return MostFailures;
    }

    /// <summary>Begins another run of a job.</summary>
    /// <returns>The new run, also when someone else began it at the same moment.</returns>
    public async Task<JobTicket> RequeueAsync(JobTicket ended, CancellationToken cancellation)
    {
        var next = ended with { Generation = ended.Generation + 1 };
        await store.PutIfAbsentAsync(JobBlob.Requeued(next), Event(next, []), Json, cancellation).ConfigureAwait(false);
        return next;
    }

    private byte[] Event(JobTicket ticket, ImmutableArray<RecordedDiagnostic> diagnostics) => JobJson.Write(
        new JobEventRecord(JobJson.CurrentSchema, ticket.Id.Value, ticket.Generation, clock.GetUtcNow(), diagnostics),
        JobJson.Context.JobEventRecord);

    private static LetterRequest LetterOf(JobRequestRecord record) => new()
    {
        Kind = record.Kind,
        Edition = record.Edition,
        Recipient = record.Recipient is { } word ? RecipientNames.Parse(word) ?? throw new ArgumentException("No such recipient", nameof(record)) : null,
        MailDate = record.MailDate,
        LargePrint = record.Options.Contains("large-print", StringComparer.Ordinal),
    };

    private static LetterFormat FormatOf(string extension) =>
        LetterFormatNames.Parse(extension) ?? throw new ArgumentException("No such format", nameof(extension));
}
