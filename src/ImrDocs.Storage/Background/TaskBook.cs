// The records of background tasks in a store.
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization.Metadata;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Background;

/// <summary>
/// Keeps what is known of tasks that take minutes, so that whoever started one can leave and come back, on whatever server.
/// Whoever works on a task says now and then how far it is; one of which nothing was heard for a while was interrupted.
/// Thread-safe.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class TaskBook(IBlobStore store, TimeProvider clock)
{
    /// <summary>How often whoever works on a task says so.</summary>
    public static readonly TimeSpan SignEvery = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing may be heard of a task that goes on: the store or the machine may be slow.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    private static readonly BlobName Root = new("tasks");
    private static readonly BlobProperties Json = new("application/json", []);

    /// <summary>Records that a task begins.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<BackgroundTask> BeginAsync(TaskKind kind, Person by, DateOnly? date, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        var id = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        await PutAsync(NameOf(kind, id, "begun"), new TaskBegunRecord(TaskRecordContext.CurrentSchema, id, kind, by, at, date), TaskRecordContext.Strict.TaskBegunRecord, cancellation)
            .ConfigureAwait(false);
        return new BackgroundTask(id, kind, by, at, date, TaskState.Waiting, 0, 0, null);
    }

    /// <summary>Says how far a task is.</summary>
    /// <returns>Whether somebody wants it stopped.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> SignAsync(BackgroundTask task, int sign, TaskState state, int done, int all, CancellationToken cancellation)
    {
        var name = NameOf(task.Kind, task.Id, string.Create(CultureInfo.InvariantCulture, $"progress-{sign:D6}"));
        var record = new TaskProgressRecord(TaskRecordContext.CurrentSchema, task.Id, state, done, all, clock.GetUtcNow());
        await PutAsync(name, record, TaskRecordContext.Strict.TaskProgressRecord, cancellation).ConfigureAwait(false);
        return await store.ExistsAsync(NameOf(task.Kind, task.Id, "stop"), cancellation).ConfigureAwait(false);
    }

    /// <summary>Records that somebody wants a task stopped; whoever works on it sees it when they next say how far it is.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task StopAsync(BackgroundTask task, Person by, CancellationToken cancellation) => PutAsync(
        NameOf(task.Kind, task.Id, "stop"),
        new TaskStopRecord(TaskRecordContext.CurrentSchema, task.Id, by, clock.GetUtcNow()),
        TaskRecordContext.Strict.TaskStopRecord,
        cancellation);

    /// <summary>Records how a task ended.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<TaskEnd> EndAsync(BackgroundTask task, TaskState state, int done, int all, TaskOutcome outcome, CancellationToken cancellation)
    {
        var end = new TaskEnd(state, clock.GetUtcNow(), done, all, outcome);
        var record = new TaskEndRecord(TaskRecordContext.CurrentSchema, task.Id, state, end.EndedAt, done, all, outcome.Counts, outcome.Subjects, outcome.Diagnostics);
        await PutAsync(NameOf(task.Kind, task.Id, "ended"), record, TaskRecordContext.Strict.TaskEndRecord, cancellation).ConfigureAwait(false);
        return end;
    }

    /// <summary>A task; null when there is none of that id.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<BackgroundTask?> FindAsync(TaskKind kind, string id, CancellationToken cancellation)
    {
        if (!BlobName.IsValid(id) || id.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        var names = await store.ListAsync(FolderOf(kind).Child(id), cancellation).Select(entry => entry.Name).ToListAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(kind, id, names, cancellation).ConfigureAwait(false);
    }

    /// <summary>The newest tasks of a kind, the newest first.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<ImmutableArray<BackgroundTask>> ListAsync(TaskKind kind, int most, CancellationToken cancellation)
    {
        var folder = FolderOf(kind);
        var names = await store.ListAsync(folder, cancellation).Select(entry => entry.Name).ToListAsync(cancellation).ConfigureAwait(false);
        var tasks = ImmutableArray.CreateBuilder<BackgroundTask>();
        var byId = names.GroupBy(name => name.Value[(folder.Value.Length + 1)..].Split('/')[0], StringComparer.Ordinal);
        foreach (var group in byId.OrderByDescending(group => group.Key, StringComparer.Ordinal).Take(most))
        {
            if (await ReadAsync(kind, group.Key, [.. group], cancellation).ConfigureAwait(false) is { } task)
            {
                tasks.Add(task);
            }
        }

        return tasks.ToImmutable();
    }

    private async Task<BackgroundTask?> ReadAsync(TaskKind kind, string id, List<BlobName> names, CancellationToken cancellation)
    {
        if (await GetAsync(NameOf(kind, id, "begun"), TaskRecordContext.Strict.TaskBegunRecord, cancellation).ConfigureAwait(false) is not { } begun)
        {
            return null;
        }

        var task = new BackgroundTask(id, kind, begun.By, begun.At, begun.Date, TaskState.Waiting, 0, 0, null);
        if (await GetAsync(NameOf(kind, id, "ended"), TaskRecordContext.Strict.TaskEndRecord, cancellation).ConfigureAwait(false) is { } ended)
        {
            var end = new TaskEnd(ended.State, ended.At, ended.Done, ended.All, new TaskOutcome(ended.Counts, ended.Subjects, ended.Diagnostics));
            return task with { State = end.State, Done = end.Done, All = end.All, End = end };
        }

        var newest = names.FindLast(name => name.Value.Contains("/progress-", StringComparison.Ordinal));
        var sign = newest is null ? null : await GetAsync(newest, TaskRecordContext.Strict.TaskProgressRecord, cancellation).ConfigureAwait(false);
        var isSilent = clock.GetUtcNow() - (sign?.At ?? begun.At) > LongestSilence;
        return task with { State = isSilent ? TaskState.Interrupted : sign?.State ?? TaskState.Waiting, Done = sign?.Done ?? 0, All = sign?.All ?? 0 };
    }

    private static BlobName FolderOf(TaskKind kind) => Root.Child(kind == TaskKind.Verification ? "verification" : "mail-run");

    private static BlobName NameOf(TaskKind kind, string id, string record) => FolderOf(kind).Child(id + "/" + record + ".json");

    private async Task PutAsync<T>(BlobName name, T record, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        await store.PutIfAbsentAsync(name, RecordJson.Write(record, type), Json, cancellation).ConfigureAwait(false);

    private async Task<T?> GetAsync<T>(BlobName name, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class =>
        await store.GetAsync(name, cancellation).ConfigureAwait(false) is { } json ? RecordJson.Read(name, json, type, JobDiagnostics.RecordUnreadable) : null;
}
