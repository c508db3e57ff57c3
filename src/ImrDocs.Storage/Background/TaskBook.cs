// The records of background tasks in a store.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Background;

/// <summary>
/// Keeps what is known of tasks that take minutes, so that whoever started one can leave and come back, on whatever server.
/// Whoever works on a task says now and then how far it is; one of which nothing was heard for a while was interrupted. The
/// tasks of a kind are numbered, and a number is put if absent: of two servers that begin one at once, one comes second. The
/// newest is found by its number, so that a look takes no longer the more there were. The clocks of servers may differ: who
/// sees a task say something new knows that it goes on, whatever its clock says. Thread-safe.
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

    /// <summary>The numbers of the newest tasks that were seen, by kind.</summary>
    private readonly int[] _seen = new int[Enum.GetValues<TaskKind>().Length];

    /// <summary>What was heard last of tasks that have not ended, when, and when somebody looked, by the clock here; by their names.</summary>
    private readonly ConcurrentDictionary<string, (string Sign, DateTimeOffset At, DateTimeOffset Looked)> _heard = new(StringComparer.Ordinal);

    /// <summary>Records that a task begins.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="newest">The number of the newest of the kind, which does not go on; 0 when there is none.</param>
    /// <param name="by">Who started it.</param>
    /// <param name="date">The date that it is about; null when it is about none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The task; null when somebody else began one since.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<BackgroundTask?> TryBeginAsync(TaskKind kind, int newest, Person by, DateOnly? date, CancellationToken cancellation)
    {
        var (id, at) = (IdOf(newest + 1), clock.GetUtcNow());
        var begun = new TaskBegunRecord(TaskRecordContext.CurrentSchema, id, kind, by, at, date);
        return await PutAsync(NameOf(kind, id, "begun"), begun, TaskRecordContext.Strict.TaskBegunRecord, cancellation).ConfigureAwait(false) == PutOutcome.Created
            ? new BackgroundTask(id, kind, by, at, date, TaskState.Waiting, 0, 0, null)
            : null;
    }

    /// <summary>
    /// Says how far a task is, unless another was begun since: that one is worked on now. Whoever is to stop says so until they
    /// have, or another would be begun beside them.
    /// </summary>
    /// <returns>Whether it is to go on.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<TaskSign> SignAsync(BackgroundTask task, int sign, TaskState state, int done, int all, CancellationToken cancellation)
    {
        if (await store.ExistsAsync(NameOf(task.Kind, task.NextId, "begun"), cancellation).ConfigureAwait(false))
        {
            return TaskSign.GiveWay;
        }

        var name = NameOf(task.Kind, task.Id, string.Create(CultureInfo.InvariantCulture, $"progress-{sign:D6}"));
        var record = new TaskProgressRecord(TaskRecordContext.CurrentSchema, task.Id, state, done, all, clock.GetUtcNow());
        await PutAsync(name, record, TaskRecordContext.Strict.TaskProgressRecord, cancellation).ConfigureAwait(false);
        return await store.ExistsAsync(NameOf(task.Kind, task.Id, "stop"), cancellation).ConfigureAwait(false) ? TaskSign.Stop : TaskSign.GoOn;
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
        if (!BlobName.IsValid(id) || id.Contains('/', StringComparison.Ordinal)
            || await GetAsync(NameOf(kind, id, "begun"), TaskRecordContext.Strict.TaskBegunRecord, cancellation).ConfigureAwait(false) is not { } begun)
        {
            return null;
        }

        var task = new BackgroundTask(id, kind, begun.By, begun.At, begun.Date, TaskState.Waiting, 0, 0, null);
        if (await GetAsync(NameOf(kind, id, "ended"), TaskRecordContext.Strict.TaskEndRecord, cancellation).ConfigureAwait(false) is { } ended)
        {
            var end = new TaskEnd(ended.State, ended.At, ended.Done, ended.All, new TaskOutcome(ended.Counts, ended.Subjects, ended.Diagnostics));
            _heard.TryRemove(task.Name, out _);
            return task with { State = end.State, Done = end.Done, All = end.All, End = end };
        }

        var newest = await store.ListAsync(FolderOf(kind).Child(id), cancellation).Select(entry => entry.Name)
            .LastOrDefaultAsync(name => name.Value.Contains("/progress-", StringComparison.Ordinal), cancellation).ConfigureAwait(false);
        var sign = newest is null ? null : await GetAsync(newest, TaskRecordContext.Strict.TaskProgressRecord, cancellation).ConfigureAwait(false);
        var isSilent = clock.GetUtcNow() - HeardOf(task, newest?.Value ?? "", sign?.At ?? begun.At) > LongestSilence;
        return task with { State = isSilent ? TaskState.Interrupted : sign?.State ?? TaskState.Waiting, Done = sign?.Done ?? 0, All = sign?.All ?? 0 };
    }

    /// <summary>The newest task of a kind and its number; none, and 0, when there is none, and none when its records cannot be believed.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(int Number, BackgroundTask? Task)> NewestAsync(TaskKind kind, Action<Diagnostic> unreadable, CancellationToken cancellation)
    {
        var number = await FindNewestAsync(kind, cancellation).ConfigureAwait(false);
        return (number, number == 0 ? null : await TryFindAsync(kind, IdOf(number), unreadable, cancellation).ConfigureAwait(false));
    }

    /// <summary>The newest tasks of a kind, the newest first.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="most">The most that are told.</param>
    /// <param name="unreadable">Takes what cannot be believed; one such task hides no other.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<BackgroundTask>> ListAsync(TaskKind kind, int most, Action<Diagnostic> unreadable, CancellationToken cancellation)
    {
        var tasks = ImmutableArray.CreateBuilder<BackgroundTask>();
        for (var number = await FindNewestAsync(kind, cancellation).ConfigureAwait(false); number > 0 && tasks.Count < most; number--)
        {
            if (await TryFindAsync(kind, IdOf(number), unreadable, cancellation).ConfigureAwait(false) is { } task)
            {
                tasks.Add(task);
            }
        }

        return tasks.ToImmutable();
    }

    /// <summary>The word of a kind in names: <c>mail-run</c>.</summary>
    internal static string WordOf(TaskKind kind) => kind == TaskKind.Verification ? "verification" : "mail-run";

    /// <summary>The id of a number.</summary>
    internal static string IdOf(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The number of an id.</summary>
    internal static int NumberOf(string id) => int.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The number of the newest, from the one that was seen last, by doubling and halving: numbers have no gaps.</summary>
    private async Task<int> FindNewestAsync(TaskKind kind, CancellationToken cancellation)
    {
        var (there, step) = (_seen[(int)kind], 1);
        while (await IsThereAsync(there + step).ConfigureAwait(false))
        {
            (there, step) = (there + step, step * 2);
        }

        for (var notThere = there + step; notThere - there > 1;)
        {
            var middle = there + ((notThere - there) / 2);
            (there, notThere) = await IsThereAsync(middle).ConfigureAwait(false) ? (middle, notThere) : (there, middle);
        }

        return _seen[(int)kind] = there;

        Task<bool> IsThereAsync(int number) => store.ExistsAsync(NameOf(kind, IdOf(number), "begun"), cancellation);
    }

    private async Task<BackgroundTask?> TryFindAsync(TaskKind kind, string id, Action<Diagnostic> unreadable, CancellationToken cancellation)
    {
        try
        {
            return await FindAsync(kind, id, cancellation).ConfigureAwait(false);
        }
        catch (StoreException damage) when (damage.Diagnostic.Descriptor == JobDiagnostics.RecordUnreadable)
        {
            unreadable(damage.Diagnostic);
            return null;
        }
    }

    /// <summary>When something was heard of a task: a sign that was not there a moment ago is of now, others are of the time they tell.</summary>
    private DateTimeOffset HeardOf(BackgroundTask task, string sign, DateTimeOffset told)
    {
        var now = clock.GetUtcNow();
        var asTold = (sign, told < now ? told : now, now);
        return _heard.AddOrUpdate(
            task.Name,
            _ => asTold,
            (_, before) => string.Equals(before.Sign, sign, StringComparison.Ordinal) ? before with { Looked = now } : now - before.Looked > LongestSilence ? asTold : (sign, now, now)).At;
    }

    private static BlobName FolderOf(TaskKind kind) => Root.Child(WordOf(kind));

    private static BlobName NameOf(TaskKind kind, string id, string record) => FolderOf(kind).Child(id + "/" + record + ".json");

    private Task<PutOutcome> PutAsync<T>(BlobName name, T record, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        store.PutIfAbsentAsync(name, RecordJson.Write(record, type), Json, cancellation);

    private async Task<T?> GetAsync<T>(BlobName name, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class =>
        await store.GetAsync(name, cancellation).ConfigureAwait(false) is { } json ? RecordJson.Read(name, json, type, JobDiagnostics.RecordUnreadable) : null;
}
