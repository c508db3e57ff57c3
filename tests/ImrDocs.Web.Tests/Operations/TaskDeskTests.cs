// Tasks in the background that others begin too, or whose records cannot be written.
using System.Collections.Concurrent;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Blobs;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.Logging.Abstractions;

namespace ImrDocs.Web.Tests.Operations;

/// <summary>Tasks in the background of several servers, and of a server whose store fails in ways that nobody foresaw.</summary>
public sealed class TaskDeskTests
{
    [Fact]
    public async Task Of_servers_that_start_one_at_once_one_does_it_and_the_others_lead_to_it()
    {
        await using var server = await WebServer.StartAsync();
        var desks = Enumerable.Range(0, 6).Select(_ => DeskOf(server.Store, TimeProvider.System)).ToList();
        var done = new ConcurrentBag<string>();
        using var enough = new CancellationTokenSource();
        var started = await Task.WhenAll(desks.Select(desk => Task.Run(() => desk.StartAsync(TaskKind.MailRun, LocalUser.Person, null, WorkAsync, default))));
        Assert.Single(started, one => one.IsNew);
        Assert.Equal("000001", Assert.Single(started.Select(one => one.Task.Id).Distinct()));
        await enough.CancelAsync();
        foreach (var desk in desks)
        {
            await desk.DisposeAsync();
        }

        Assert.Single(done);

        async Task<TaskOutcome> WorkAsync(BackgroundWork work, CancellationToken cancellation)
        {
            done.Add("done");
            await Task.Delay(Timeout.Infinite, enough.Token).ContinueWith(_ => { }, default, TaskContinuationOptions.None, TaskScheduler.Default);
            return TaskOutcome.None;
        }
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("progress-")]
    public async Task A_defect_in_recording_a_task_keeps_no_other_out(string record)
    {
        await using var server = await WebServer.StartAsync();
        var clock = new MovedClock();
        await using var desk = DeskOf(new DefectiveStore(server.Store, "/" + record), clock);
        var (first, _) = await desk.StartAsync(TaskKind.Verification, LocalUser.Person, null, (_, _) => Task.FromResult(TaskOutcome.None), default);

        // What was not recorded counts as interrupted once nothing was heard of it for a while.
        clock.Offset = TimeSpan.FromMinutes(2);
        await PollAsync(async () => !(await desk.FindAsync(TaskKind.Verification, first.Id, default))!.IsGoingOn, "It goes on for ever");
        Assert.True((await desk.StartAsync(TaskKind.Verification, LocalUser.Person, null, (_, _) => Task.FromResult(TaskOutcome.None), default)).IsNew);
    }

    /// <summary>Its clock is slow by more than a task may be silent.</summary>
    [Fact]
    public async Task A_task_of_a_server_whose_clock_is_slow_is_not_begun_again_while_it_goes_on()
    {
        await using var server = await WebServer.StartAsync();
        await using var slow = DeskOf(server.Store, new MovedClock { Offset = TimeSpan.FromMinutes(-5) });

        // It waits for many signs of the other, so that a busy machine that is late with one makes no difference.
        await using var desk = DeskOf(server.Store, TimeProvider.System, quicker: 10);
        var (task, _) = await slow.StartAsync(TaskKind.MailRun, LocalUser.Person, null, WaitAsync, default);
        Assert.Equal((task.Id, false), await desk.StartAsync(TaskKind.MailRun, LocalUser.Person, null, WaitAsync, default) is var (other, isNew) ? (other.Id, isNew) : default);
    }

    [Fact]
    public async Task A_task_that_gave_way_names_the_one_that_was_begun_meanwhile()
    {
        await using var server = await WebServer.StartAsync();
        await using var desk = DeskOf(server.Store, TimeProvider.System);
        var (task, _) = await desk.StartAsync(TaskKind.Verification, LocalUser.Person, null, WaitAsync, default);
        await PollAsync(async () => (await desk.FindAsync(TaskKind.Verification, task.Id, default))!.Done == 3, "It does not begin");
        var book = new TaskBook(server.Store, TimeProvider.System);
        Assert.NotNull(await book.TryBeginAsync(TaskKind.Verification, 1, LocalUser.Person, null, default));
        await PollAsync(async () => (await book.FindAsync(TaskKind.Verification, task.Id, default))!.State == TaskState.GaveWay, "It does not give way");
        var page = await server.PageAsync("/operations/verify/" + task.Id);
        Assert.Contains("It gave way to another that was started when nothing had been heard of it for a minute, after 3 of 1,000 letters, envelopes and files for the printer.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/operations/verify/000002\">See the other</a>", page, StringComparison.Ordinal);
        Assert.Contains("Gave way", await server.PageAsync("/operations/verify"), StringComparison.Ordinal);
    }

    private static async Task<TaskOutcome> WaitAsync(BackgroundWork work, CancellationToken cancellation)
    {
        work.Tell(3, 1000);
        await Task.Delay(Timeout.Infinite, cancellation);
        return TaskOutcome.None;
    }

    private static async Task PollAsync(Func<Task<bool>> isSo, string otherwise)
    {
        for (var patience = 600; !await isSo(); patience--)
        {
            Assert.True(patience > 0, otherwise);
            await Task.Delay(50);
        }
    }

    private static TaskDesk DeskOf(IBlobStore store, TimeProvider clock, int quicker = 100) =>
        new(new TaskBook(store, clock), new QuickClock(quicker), NullLoggerFactory.Instance, NullLogger<TaskDesk>.Instance);

    /// <summary>Lets what waits wait a part of the time.</summary>
    private sealed class QuickClock(int quicker) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / quicker : dueTime, period);
    }

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }

    /// <summary>Fails as a program with a defect does where some records are put.</summary>
    private sealed class DefectiveStore(IBlobStore inner, string part) : IBlobStore
    {
        public Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation) =>
            name.Value.Contains(part, StringComparison.Ordinal) ? throw new InvalidOperationException("A defect") : inner.PutIfAbsentAsync(name, content, properties, cancellation);

        public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) => inner.GetAsync(name, cancellation);

        public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) => inner.ExistsAsync(name, cancellation);

        public IAsyncEnumerable<BlobEntry> ListAsync(BlobName? folder, CancellationToken cancellation) => inner.ListAsync(folder, cancellation);
    }
}
