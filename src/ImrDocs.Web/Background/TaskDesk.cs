// Does background tasks that are recorded in the store.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Background;

/// <summary>
/// Does background tasks, one of a kind at a time, and records them in the store, so that whoever started one can leave and
/// come back, even after the server was started anew. Thread-safe.
/// </summary>
/// <param name="book">The records.</param>
/// <param name="clock">Tells when to say how far a task is.</param>
/// <param name="loggers">Take what fails in the work.</param>
/// <param name="log">Takes what fails in recording it.</param>
internal sealed partial class TaskDesk(TaskBook book, TimeProvider clock, ILoggerFactory loggers, ILogger<TaskDesk> log) : IAsyncDisposable
{
    /// <summary>How long a sign of a task may take to come: a little longer than until the next.</summary>
    internal static readonly TimeSpan SecondLook = TaskBook.SignEvery * 1.5;

    private readonly ImmutableDictionary<TaskKind, WorkQueue> _queues = Enum.GetValues<TaskKind>().ToImmutableDictionary(kind => kind, _ => new WorkQueue(loggers.CreateLogger<WorkQueue>()));
    private readonly ConcurrentDictionary<string, (BackgroundWork Work, Task Running)> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _starting = new(1);
    private volatile bool _isClosing;

    /// <summary>Starts a task; when one of the kind goes on, that one is what there is.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(BackgroundTask Task, bool IsNew)> StartAsync(
        TaskKind kind, Person by, DateOnly? date, Func<BackgroundWork, CancellationToken, Task<TaskOutcome>> body, CancellationToken cancellation)
    {
        await _starting.WaitAsync(cancellation);
        try
        {
            for (var silent = 0; ;)
            {
                var (number, found) = await book.NewestAsync(kind, NotRead, cancellation);
                var newest = found is null ? null : AsItIsHere(found);
                if (newest is { IsGoingOn: true })
                {
                    return (newest, false);
                }

                // One that was not heard of for long may be a server's whose clock is slow: that says something new meanwhile.
                if (newest is { End: null } && silent != number)
                {
                    silent = number;
                    await Task.Delay(SecondLook, clock, cancellation);
                    continue;
                }

                // A record without work would keep others of the kind out until it counts as interrupted.
                if (await book.TryBeginAsync(kind, number, by, date, CancellationToken.None) is { } task)
                {
                    var work = new BackgroundWork();
                    var doing = new Task<Task>(() => DoAsync(task, work, body));
                    _running[task.Name] = (work, doing.Unwrap());
                    doing.Start(TaskScheduler.Default);
                    return (task, true);
                }
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A task as it is now; null when there is none of that id.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<BackgroundTask?> FindAsync(TaskKind kind, string id, CancellationToken cancellation) =>
        await book.FindAsync(kind, id, cancellation) is { } task ? AsItIsHere(task) : null;

    /// <summary>The newest tasks of a kind, the newest first.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<BackgroundTask>> ListAsync(TaskKind kind, int most, CancellationToken cancellation) =>
        [.. (await book.ListAsync(kind, most, NotRead, cancellation)).Select(AsItIsHere)];

    /// <summary>Stops a task, here or on another server of the store.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task StopAsync(BackgroundTask task, Person by, CancellationToken cancellation)
    {
        await book.StopAsync(task, by, cancellation);
        if (_running.TryGetValue(task.Name, out var here))
        {
            here.Work.Cancel();
        }
    }

    /// <summary>Interrupts what goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        var going = _running.Values.ToList();
        going.ForEach(one => one.Work.Cancel());
        await Task.WhenAll(going.Select(one => one.Running));

        foreach (var queue in _queues.Values)
        {
            queue.Dispose();
        }

        _starting.Dispose();
    }

    /// <summary>What this server does it knows better than the store.</summary>
    private BackgroundTask AsItIsHere(BackgroundTask task) => task.End is null && _running.TryGetValue(task.Name, out var here)
        ? task with { State = here.Work.Now.State == TaskState.Waiting ? TaskState.Waiting : TaskState.Working, Done = here.Work.Now.Done, All = here.Work.Now.All }
        : task;

    /// <summary>Never fails, whatever becomes of the work and of its records: what stayed here as going on would keep all others of its kind out.</summary>
    private async Task DoAsync(BackgroundTask task, BackgroundWork work, Func<BackgroundWork, CancellationToken, Task<TaskOutcome>> body)
    {
        var outcome = TaskOutcome.None;
        using var over = new CancellationTokenSource();
        var signs = SignAsync(task, work, over.Token);
        await _queues[task.Kind].RunAsync(work, async cancellation => outcome = await body(work, cancellation));
        await over.CancelAsync();
        await signs;
        if (work.Failure is { } failure)
        {
            outcome = outcome with { Diagnostics = [RecordedDiagnostic.Of(failure), .. outcome.Diagnostics] };
        }

        // Of what cannot be recorded nothing more is heard: so it counts as interrupted.
        var state = work.Now.State != TaskState.Stopped ? work.Now.State : work.GivesWay ? TaskState.GaveWay : _isClosing ? TaskState.Interrupted : TaskState.Stopped;
        await TryAsync(task, () => book.EndAsync(task, state, work.Now.Done, work.Now.All, outcome, CancellationToken.None));
        _running.TryRemove(task.Name, out _);
        work.Dispose();
    }

    private async Task SignAsync(BackgroundTask task, BackgroundWork work, CancellationToken over)
    {
        try
        {
            for (var sign = 1; ; sign++)
            {
                // When one cannot be recorded, the next may.
                var number = sign;
                await TryAsync(task, () => SignOnceAsync(task, work, number, over));
                await Task.Delay(TaskBook.SignEvery, clock, over);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
    }

    private async Task SignOnceAsync(BackgroundTask task, BackgroundWork work, int sign, CancellationToken over)
    {
        var now = work.Now;
        var answer = await book.SignAsync(task, sign, now.State == TaskState.Waiting ? TaskState.Waiting : TaskState.Working, now.Done, now.All, over);
        if (answer != TaskSign.GoOn)
        {
            work.GivesWay = answer == TaskSign.GiveWay;
            work.Cancel();
        }
    }

    /// <summary>Does something about the records of a task; that it fails is logged.</summary>
    private async Task TryAsync(BackgroundTask task, Func<Task> record)
    {
        try
        {
            await record();
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
        catch (StoreException lost)
        {
            NotRecorded(task.Name, lost.Diagnostic.Id, lost.Diagnostic.Message);
        }
#pragma warning disable CA1031 // Nobody else would hear of a defect here.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            NotRecorded(task.Name, LetterDiagnostics.ProgramDefect.Id, Defect.Describe(defect));
        }
    }

    private void NotRead(Diagnostic damage) => NotRead(damage.File ?? "", damage.Id, damage.Message);

    [LoggerMessage(2, LogLevel.Error, "A record of a task cannot be read and the task is passed over, {Record}: {Id}: {Message}")]
    private partial void NotRead(string record, string id, string message);

    [LoggerMessage(1, LogLevel.Error, "A record of task {Task} could not be written: {Id}: {Message}")]
    private partial void NotRecorded(string task, string id, string message);
}
