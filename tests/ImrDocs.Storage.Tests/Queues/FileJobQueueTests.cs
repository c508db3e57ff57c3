// The embedded queue: the compliance suite, and what is particular to folders.
using System.Collections.Concurrent;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Tests.Blobs;

namespace ImrDocs.Storage.Tests.Queues;

public sealed class FileJobQueueTests : JobQueueCompliance, IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly ConcurrentDictionary<IJobQueue, string> _roots = [];

    protected override DateTimeOffset Now => _clock.GetUtcNow();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_file_of_a_queue_is_a_blob()
    {
        var store = FileBlobStore.OpenOrCreate(_folder.Path);
        await store.PutAsync("a", "1");
        var queue = FileJobQueue.Open(_folder.Path, _clock);
        await queue.SendAsync("waiting", default);
        await queue.SendAsync("held", default);
        await queue.ReceiveAsync(Lease, default);
        Assert.Equal(["a"], await store.NamesAsync());
        Assert.Empty(Directory.GetFiles(_folder.PathOf(".tmp")));
    }

    [Fact]
    public async Task Order_holds_over_many_buckets_and_emptied_buckets_vanish()
    {
        const int Count = 50;
        var queue = FileJobQueue.Open(_folder.Path, _clock, bucketSize: 20);
        for (var number = 0; number < Count; number++)
        {
            _clock.Advance(TimeSpan.FromMicroseconds(number % 3));
            await queue.SendAsync($"{number}", default);
        }

        Assert.Equal(3, Directory.GetDirectories(_folder.PathOf(".queue", "waiting")).Length);
        Assert.Equal(Count, (await queue.MeasureAsync(default)).Messages);
        var received = await ReceiveAllAsync(queue);
        Assert.Equal(Enumerable.Range(0, Count).Select(number => $"{number}"), received.Select(message => message.Text));
        Assert.Single(Directory.GetDirectories(_folder.PathOf(".queue", "waiting")));
        Assert.Equal(new QueueDepth(Count, Count, null), await queue.MeasureAsync(default));
    }

    [Fact]
    public async Task The_measure_follows_changes_of_buckets_it_has_counted()
    {
        var queue = FileJobQueue.Open(_folder.Path, TimeProvider.System, bucketSize: 8);
        for (var number = 0; number < 20; number++)
        {
            await queue.SendAsync($"{number}", default);
        }

        foreach (var bucket in Directory.GetDirectories(_folder.PathOf(".queue", "waiting")))
        {
            Directory.SetLastWriteTimeUtc(bucket, new DateTime(2014, 9, 8, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal(20, (await queue.MeasureAsync(default)).Messages);
        for (var left = 19; left >= 0; left--)
        {
            var message = await queue.ReceiveAsync(Lease, default);
            Assert.Equal((left + 1, 1), ((await queue.MeasureAsync(default)).Messages, (await queue.MeasureAsync(default)).Held));
            await queue.CompleteAsync(message!, default);
            Assert.Equal(left, (await queue.MeasureAsync(default)).Messages);
        }
    }

    [Fact]
    public async Task A_sender_goes_on_when_its_bucket_was_removed()
    {
        var queue = FileJobQueue.Open(_folder.Path, _clock);
        await queue.SendAsync("a", default);
        await ReceiveAllAsync(queue);
        Directory.Delete(Assert.Single(Directory.GetDirectories(_folder.PathOf(".queue", "waiting"))));
        await queue.SendAsync("b", default);
        Assert.Equal("b", (await queue.ReceiveAsync(Lease, default))?.Text);
    }

    [Fact]
    public async Task Leases_that_run_out_are_seen_while_others_wait()
    {
        var queue = FileJobQueue.Open(_folder.Path, _clock);
        await queue.SendAsync("first", default);
        await queue.ReceiveAsync(Lease, default);
        for (var number = 0; number < 10; number++)
        {
            await queue.SendAsync($"{number}", default);
        }

        Assert.Equal("0", (await queue.ReceiveAsync(2 * Lease, default))?.Text);
        _clock.Advance(Lease);
        Assert.Equal("first", (await queue.ReceiveAsync(Lease, default))?.Text);
    }

    [Fact]
    public async Task Foreign_files_are_left_alone()
    {
        var queue = FileJobQueue.Open(_folder.Path, _clock);
        await queue.SendAsync("a", default);
        await queue.ReceiveAsync(Lease, default);
        await queue.SendAsync("b", default);
        foreach (var folder in Directory.GetDirectories(_folder.PathOf(".queue"), "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(Path.Combine(folder, ".DS_Store"), "");
            File.WriteAllText(Path.Combine(folder, "99999999999999999999-x"), "");
        }

        Assert.Equal("b", Assert.Single(await ReceiveAllAsync(queue)).Text);
        Assert.Equal(2, (await queue.MeasureAsync(default)).Messages);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_told_and_not_made()
    {
        var root = _folder.PathOf("absent");
        Assert.Equal("STORE002", Assert.Throws<StoreException>(() => FileJobQueue.Open(root, _clock)).Diagnostic.Id);
        Directory.CreateDirectory(root);
        var queue = FileJobQueue.Open(root, _clock);
        await queue.SendAsync("a", default);
        var message = await queue.ReceiveAsync(Lease, default);
        Directory.Delete(root, recursive: true);
        await Assert.ThrowsAsync<StoreException>(() => queue.SendAsync("a", default));
        await Assert.ThrowsAsync<StoreException>(() => queue.ReceiveAsync(Lease, default));
        await Assert.ThrowsAsync<StoreException>(() => queue.RenewAsync(message!, Lease, default));
        await Assert.ThrowsAsync<StoreException>(() => queue.CompleteAsync(message!, default));
        await Assert.ThrowsAsync<StoreException>(() => queue.MeasureAsync(default));
        Assert.False(Directory.Exists(root));
    }

    protected override Task<IJobQueue> NewQueueAsync()
    {
        var root = _folder.PathOf($"store-{_roots.Count}");
        Directory.CreateDirectory(root);
        return Task.FromResult<IJobQueue>(Open(root));
    }

    protected override Task<IJobQueue> OpenAgainAsync(IJobQueue queue) => Task.FromResult<IJobQueue>(Open(_roots[queue]));

    protected override Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return Task.CompletedTask;
    }

    private FileJobQueue Open(string root)
    {
        var queue = FileJobQueue.Open(root, _clock);
        _roots[queue] = root;
        return queue;
    }
}
