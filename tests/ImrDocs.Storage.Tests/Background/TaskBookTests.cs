// Records of background tasks: one of a kind goes on, whoever begins it, and a look takes no longer the more there were.
using System.Collections.Immutable;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Background;

public sealed class TaskBookTests : IDisposable
{
    private static readonly Person By = new("o", IdentitySource.SelfAsserted);

    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly CountingStore _store;
    private readonly TaskBook _book;
    private readonly List<Diagnostic> _unreadable = [];

    public TaskBookTests()
    {
        _store = new CountingStore(FileBlobStore.OpenOrCreate(_folder.Path));
        _book = new TaskBook(_store, _clock);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_many_who_begin_a_task_at_once_one_does()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => new TaskBook(_store, _clock).TryBeginAsync(TaskKind.MailRun, 0, By, null, default))));
        var task = Assert.Single(begun.OfType<BackgroundTask>());
        Assert.Equal(("000001", "mail-run/000001"), (task.Id, task.Name));
        Assert.Equal([task.Id], (await ListAsync(TaskKind.MailRun, 10)).Select(one => one.Id));
        Assert.Empty(await ListAsync(TaskKind.Verification, 10));
    }

    [Fact]
    public async Task A_task_that_was_silent_for_so_long_that_another_was_begun_gives_way()
    {
        var slow = (await _book.TryBeginAsync(TaskKind.MailRun, 0, By, null, default))!;
        Assert.Equal(TaskSign.GoOn, await _book.SignAsync(slow, 1, TaskState.Working, 1, 2, default));
        Assert.True((await _book.FindAsync(TaskKind.MailRun, slow.Id, default))!.IsGoingOn);
        _clock.Advance(TimeSpan.FromMinutes(2));
        var newest = Assert.Single(await ListAsync(TaskKind.MailRun, 1));
        Assert.Equal(TaskState.Interrupted, newest.State);
        var other = (await _book.TryBeginAsync(TaskKind.MailRun, 1, By, null, default))!;
        Assert.Null(await _book.TryBeginAsync(TaskKind.MailRun, 1, By, null, default));
        Assert.Equal(TaskSign.GiveWay, await _book.SignAsync(slow, 2, TaskState.Working, 2, 2, default));
        var given = (await _book.FindAsync(TaskKind.MailRun, slow.Id, default))!;
        Assert.Equal((TaskState.Interrupted, 1, other.Id), (given.State, given.Done, given.NextId));
        await _book.EndAsync(slow, TaskState.GaveWay, 2, 2, TaskOutcome.None, default);
        Assert.Equal(TaskState.GaveWay, (await _book.FindAsync(TaskKind.MailRun, slow.Id, default))!.State);
        Assert.Equal(TaskSign.GoOn, await _book.SignAsync(other, 1, TaskState.Working, 0, 2, default));
        await _book.StopAsync(other, By, default);
        Assert.Equal(TaskSign.Stop, await _book.SignAsync(other, 2, TaskState.Working, 1, 2, default));
    }

    /// <summary>Of a server that goes on while its clock is five minutes slow: the first look may be wrong, the second is not.</summary>
    [Fact]
    public async Task A_task_that_says_something_new_goes_on_whatever_its_clock_says()
    {
        var clock = new TestClock();
        clock.Advance(TimeSpan.FromMinutes(5));
        var book = new TaskBook(_store, clock);
        var task = (await _book.TryBeginAsync(TaskKind.MailRun, 0, By, null, default))!;
        Assert.Equal(TaskState.Interrupted, (await book.FindAsync(TaskKind.MailRun, task.Id, default))!.State);
        await _book.SignAsync(task, 1, TaskState.Working, 1, 2, default);
        Assert.Equal(TaskState.Working, (await book.FindAsync(TaskKind.MailRun, task.Id, default))!.State);
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(TaskState.Working, (await book.FindAsync(TaskKind.MailRun, task.Id, default))!.State);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TaskState.Interrupted, (await book.FindAsync(TaskKind.MailRun, task.Id, default))!.State);

        // A clock that is fast does not let a task that died go on for longer than that.
        await new TaskBook(_store, clock).SignAsync(task, 2, TaskState.Working, 1, 2, default);
        Assert.Equal(TaskState.Working, (await _book.FindAsync(TaskKind.MailRun, task.Id, default))!.State);
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(TaskState.Interrupted, (await _book.FindAsync(TaskKind.MailRun, task.Id, default))!.State);
    }

    [Theory]
    [InlineData("begun")]
    [InlineData("progress-000001")]
    [InlineData("ended")]
    public async Task A_task_whose_record_cannot_be_read_is_told_of_and_keeps_no_other_out(string record)
    {
        var task = (await _book.TryBeginAsync(TaskKind.MailRun, 0, By, null, default))!;
        await _book.SignAsync(task, 1, TaskState.Working, 1, 2, default);
        var path = Path.Combine(_folder.Path, "tasks", "mail-run", task.Id, record + ".json");
        await File.WriteAllTextAsync(path, "Smith");
        Assert.Equal((1, null), await _book.NewestAsync(TaskKind.MailRun, _unreadable.Add, default));
        Assert.Equal("000002", (await _book.TryBeginAsync(TaskKind.MailRun, 1, By, null, default))!.Id);
        Assert.Equal(["000002"], (await ListAsync(TaskKind.MailRun, 10)).Select(one => one.Id));
        Assert.Equal(2, _unreadable.Count);
        Assert.All(_unreadable, damage => Assert.Equal((JobDiagnostics.RecordUnreadable, $"tasks/mail-run/000001/{record}.json"), (damage.Descriptor, damage.File)));
    }

    [Fact]
    public async Task A_look_at_the_newest_takes_no_longer_the_more_there_were()
    {
        for (var number = 1; number <= 100; number++)
        {
            var newest = (await _book.TryBeginAsync(TaskKind.Verification, number - 1, By, null, default))!;
            await _book.SignAsync(newest, 1, TaskState.Working, number, 100, default);
            await _book.EndAsync(newest, TaskState.Done, number, 100, TaskOutcome.None, default);
        }

        // A book that has seen none finds the newest by doubling and halving, and from then on asks whether there is a newer one.
        var (first, _) = (new TaskBook(_store, _clock), _store.Take());
        Assert.Equal(["000100", "000099"], (await first.ListAsync(TaskKind.Verification, 2, _unreadable.Add, default)).Select(one => one.Id));
        Assert.InRange(_store.Take(), 5, 20);
        Assert.Equal((100, TaskState.Done), (await first.ListAsync(TaskKind.Verification, 1, _unreadable.Add, default)).Select(one => (one.Done, one.State)).Single());
        Assert.Equal(3, _store.Take());
        Assert.Equal("000007", (await first.FindAsync(TaskKind.Verification, "000007", default))!.Id);
        Assert.Null(await first.FindAsync(TaskKind.Verification, "000101", default));
        Assert.Null(await first.FindAsync(TaskKind.Verification, "../mail-run", default));
    }

    private Task<ImmutableArray<BackgroundTask>> ListAsync(TaskKind kind, int most) => _book.ListAsync(kind, most, _unreadable.Add, default);

    /// <summary>Counts what is asked of a store.</summary>
    private sealed class CountingStore(IBlobStore inner) : IBlobStore
    {
        private int _calls;

        /// <summary>How many calls there were since the last time.</summary>
        public int Take() => Interlocked.Exchange(ref _calls, 0);

        public Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation) =>
            Counted().PutIfAbsentAsync(name, content, properties, cancellation);

        public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) => Counted().GetAsync(name, cancellation);

        public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) => Counted().ExistsAsync(name, cancellation);

        public IAsyncEnumerable<BlobEntry> ListAsync(BlobName? folder, CancellationToken cancellation) => Counted().ListAsync(folder, cancellation);

        private IBlobStore Counted()
        {
            Interlocked.Increment(ref _calls);
            return inner;
        }
    }
}
