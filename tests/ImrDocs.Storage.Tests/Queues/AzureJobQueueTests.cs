// The queue in Azure, against Azurite: the compliance suite, and what is particular to the service.
using System.Collections.Concurrent;
using Azure.Storage.Queues;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Queues;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class AzureJobQueueTests : JobQueueCompliance
{
    private readonly ConcurrentDictionary<IJobQueue, string> _containers = [];

    protected override DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Messages_never_expire_and_the_queue_is_named_after_the_container()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        var client = new QueueClient((await Azurite.SharedAsync()).ConnectionString, _containers[queue] + "-jobs");
        var message = (await client.ReceiveMessageAsync()).Value;
        Assert.Equal("a", message.Body.ToString());
        Assert.True(message.ExpiresOn > Now.AddYears(100));
    }

    [Fact]
    public async Task A_queue_that_vanished_is_told()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        var message = await queue.ReceiveAsync(TimeSpan.FromSeconds(20), default);
        await new QueueClient((await Azurite.SharedAsync()).ConnectionString, _containers[queue] + "-jobs").DeleteAsync();
        foreach (var call in new Func<Task>[]
        {
            () => queue.SendAsync("a", default),
            () => queue.ReceiveAsync(TimeSpan.FromSeconds(20), default),
            () => queue.RenewAsync(message!, TimeSpan.FromSeconds(20), default),
            () => queue.CompleteAsync(message!, default),
            () => queue.MeasureAsync(default),
        })
        {
            var exception = await Assert.ThrowsAsync<StoreException>(call);
            Assert.Equal($"The store azure:{_containers[queue]} cannot be used: it answered 404 QueueNotFound", exception.Diagnostic.Message);
        }
    }

    protected override Task<IJobQueue> NewQueueAsync() => OpenAsync(Azurite.NewContainer());

    protected override Task<IJobQueue> OpenAgainAsync(IJobQueue queue) => OpenAsync(_containers[queue]);

    protected override Task PassAsync(TimeSpan time) => Task.Delay(time);

    private async Task<IJobQueue> OpenAsync(string container)
    {
        var queue = await TestAzure.Address(container).OpenQueueAsync(await TestAzure.SharedSettingsAsync(), TimeProvider.System, default);
        _containers[queue] = container;
        return queue;
    }
}
