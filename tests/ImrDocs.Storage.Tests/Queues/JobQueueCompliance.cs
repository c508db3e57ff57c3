// What every queue must do, whatever keeps it.
using System.Collections.Concurrent;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Storage.Tests.Queues;

/// <summary>Derive from this for each implementation of <see cref="IJobQueue"/>.</summary>
public abstract class JobQueueCompliance
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    /// <summary>An empty queue of its own for each call.</summary>
    protected abstract Task<IJobQueue> NewQueueAsync();

    /// <summary>The same queue as another process would open it.</summary>
    protected abstract Task<IJobQueue> OpenAgainAsync(IJobQueue queue);

    /// <summary>Lets time pass for the queue.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    /// <summary>The queue's own time.</summary>
    protected abstract DateTimeOffset Now { get; }

    [Theory]
    [InlineData("job-17")]
    [InlineData("{\"job\":\"<a> & b\",\"n\":1} ")]
    [InlineData(" ")]
    public async Task A_message_comes_as_it_was_sent(string text)
    {
        var queue = await NewQueueAsync();
        var before = Now;
        await queue.SendAsync(text, default);
        var message = await (await OpenAgainAsync(queue)).ReceiveAsync(Long, default);
        Assert.Equal(text, message?.Text);

        // Azure tells whole seconds.
        Assert.InRange(message!.Enqueued, before - Second, Now + Second);
    }

    [Fact]
    public async Task The_longest_message_comes_whole()
    {
        var queue = await NewQueueAsync();
        var text = new string('<', LeasedMessage.MaximumLength);
        await queue.SendAsync(text, default);
        Assert.Equal(text, (await queue.ReceiveAsync(Long, default))?.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nguyễn")]
    [InlineData("two\nlines")]
    public async Task What_is_no_message_is_refused_without_being_repeated(string text)
    {
        var queue = await NewQueueAsync();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => queue.SendAsync(text, default));
        Assert.Equal("Not a message of printable ASCII (Parameter 'text')", exception.Message);
        await Assert.ThrowsAsync<ArgumentException>(() => queue.SendAsync(new string('a', LeasedMessage.MaximumLength + 1), default));
    }

    [Fact]
    public async Task An_empty_queue_gives_null()
    {
        var queue = await NewQueueAsync();
        Assert.Null(await queue.ReceiveAsync(Long, default));
        Assert.Equal(0, (await queue.MeasureAsync(default)).Messages);
    }

    [Fact]
    public async Task A_held_message_is_given_to_nobody_else()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        Assert.NotNull(await queue.ReceiveAsync(Long, default));
        Assert.Null(await queue.ReceiveAsync(Long, default));
        Assert.Null(await (await OpenAgainAsync(queue)).ReceiveAsync(Long, default));
    }

    [Fact]
    public async Task A_completed_message_is_gone_for_good()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        var message = await queue.ReceiveAsync(Second, default);
        Assert.True(await (await OpenAgainAsync(queue)).CompleteAsync(message!, default));
        await PassAsync(2 * Second);
        Assert.Null(await queue.ReceiveAsync(Long, default));
        Assert.False(await queue.CompleteAsync(message!, default));
        Assert.Null(await queue.RenewAsync(message!, Long, default));
        Assert.False(await queue.ReleaseAsync(message!, TimeSpan.Zero, default));
    }

    [Fact]
    public async Task A_message_returns_when_its_lease_has_run_out()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        var first = await queue.ReceiveAsync(Second, default);
        await PassAsync(2 * Second);
        var second = await (await OpenAgainAsync(queue)).ReceiveAsync(Long, default);
        Assert.Equal((first!.Text, first.Id, first.Enqueued), (second?.Text, second?.Id, second!.Enqueued));
        Assert.NotEqual(first.Receipt, second.Receipt);

        // The first holder is told that the lease is lost, and cannot disturb the second.
        Assert.False(await queue.CompleteAsync(first, default));
        Assert.Null(await queue.RenewAsync(first, Long, default));
        Assert.False(await queue.ReleaseAsync(first, TimeSpan.Zero, default));
        Assert.True(await queue.CompleteAsync(second, default));
    }

    [Fact]
    public async Task A_lease_that_ran_out_unnoticed_still_holds()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        var message = await queue.ReceiveAsync(Second, default);
        await PassAsync(2 * Second);
        message = await queue.RenewAsync(message!, Long, default);
        Assert.Null(await queue.ReceiveAsync(Long, default));
        Assert.True(await queue.CompleteAsync(message!, default));
    }

    [Fact]
    public async Task A_renewed_lease_holds_on_under_its_new_receipt_only()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        var first = await queue.ReceiveAsync(2 * Second, default);
        var renewed = await (await OpenAgainAsync(queue)).RenewAsync(first!, Long, default);
        Assert.Equal(first! with { Receipt = renewed!.Receipt }, renewed);
        await PassAsync(3 * Second);
        Assert.Null(await queue.ReceiveAsync(Long, default));
        Assert.False(await queue.CompleteAsync(first, default));
        Assert.Null(await queue.RenewAsync(first, Long, default));
        Assert.True(await queue.CompleteAsync(renewed, default));
    }

    [Fact]
    public async Task A_released_message_returns_at_once()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        var first = await queue.ReceiveAsync(Long, default);
        Assert.True(await queue.ReleaseAsync(first!, TimeSpan.Zero, default));
        var second = await (await OpenAgainAsync(queue)).ReceiveAsync(Long, default);
        Assert.Equal(first!.Id, second?.Id);
        Assert.False(await queue.ReleaseAsync(first, TimeSpan.Zero, default));
        Assert.True(await queue.CompleteAsync(second!, default));
    }

    [Fact]
    public async Task A_message_released_with_a_delay_returns_after_it()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        Assert.True(await queue.ReleaseAsync((await queue.ReceiveAsync(Long, default))!, 2 * Second, default));
        Assert.Null(await queue.ReceiveAsync(Long, default));
        await PassAsync(3 * Second);
        Assert.Equal("a", (await queue.ReceiveAsync(Long, default))?.Text);
    }

    [Fact]
    public async Task Leases_and_delays_have_bounds()
    {
        var queue = await NewQueueAsync();
        await queue.SendAsync("a", default);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(Second / 2, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(TimeSpan.FromDays(8), default));
        var message = await queue.ReceiveAsync(LeasedMessage.LongestLease, default);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.RenewAsync(message!, TimeSpan.Zero, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReleaseAsync(message!, -Second, default));
        Assert.True(await queue.CompleteAsync(message!, default));
    }

    [Fact]
    public async Task Messages_come_in_the_order_of_sending()
    {
        var queue = await NewQueueAsync();
        var sent = Enumerable.Range(0, 20).Select(number => $"{number}").ToArray();
        foreach (var text in sent)
        {
            await queue.SendAsync(text, default);
        }

        Assert.Equal(sent, (await ReceiveAllAsync(queue)).Select(message => message.Text));
    }

    [Fact]
    public async Task Depth_counts_all_and_tells_the_oldest_that_waits()
    {
        var queue = await NewQueueAsync();
        var before = Now;
        await queue.SendAsync("a", default);
        await PassAsync(3 * Second);
        var between = Now;
        await queue.SendAsync("b", default);
        var depth = await queue.MeasureAsync(default);
        Assert.Equal(2, depth.Messages);
        Assert.Contains(depth.Held, new long?[] { 0, null });
        Assert.InRange(depth.OldestEnqueued!.Value, before - Second, before + Second);

        var first = await queue.ReceiveAsync(Long, default);
        depth = await queue.MeasureAsync(default);
        Assert.Equal(2, depth.Messages);
        Assert.Contains(depth.Held, new long?[] { 1, null });
        Assert.InRange(depth.OldestEnqueued!.Value, between - Second, Now);

        await queue.ReleaseAsync(first!, TimeSpan.Zero, default);
        Assert.InRange((await queue.MeasureAsync(default)).OldestEnqueued!.Value, before - Second, before + Second);
        foreach (var message in await ReceiveAllAsync(queue))
        {
            Assert.True(await queue.CompleteAsync(message, default));
        }

        depth = await queue.MeasureAsync(default);
        Assert.Equal((0, null), (depth.Messages, depth.OldestEnqueued));
    }

    [Fact]
    public async Task Of_many_receivers_one_gets_each_message()
    {
        const int Count = 200;
        var queue = await NewQueueAsync();
        var all = Enumerable.Range(0, Count).Select(number => $"{number}").ToArray();
        var senders = all.Chunk(Count / 4).Select(async part =>
        {
            var own = await OpenAgainAsync(queue);
            foreach (var text in part)
            {
                await own.SendAsync(text, default);
            }
        });
        var received = new ConcurrentBag<string>();
        var receivers = Enumerable.Range(0, 6).Select(async _ =>
        {
            var own = await OpenAgainAsync(queue);
            while (received.Count < Count)
            {
                if (await own.ReceiveAsync(Long, default) is { } message)
                {
                    received.Add(message.Text);
                    Assert.True(await own.CompleteAsync(message, default));
                }
            }
        });
        await Task.WhenAll([.. senders, .. receivers]);
        Assert.Equal(all.Order(StringComparer.Ordinal), received.Order(StringComparer.Ordinal));
        Assert.Equal(0, (await queue.MeasureAsync(default)).Messages);
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        var queue = await NewQueueAsync();
        var cancelled = new CancellationToken(true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.SendAsync("a", cancelled));
        await queue.SendAsync("b", default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.ReceiveAsync(Long, cancelled));
        Assert.Equal(["b"], (await ReceiveAllAsync(queue)).Select(message => message.Text));
    }

    private protected static async Task<List<LeasedMessage>> ReceiveAllAsync(IJobQueue queue)
    {
        var messages = new List<LeasedMessage>();
        while (await queue.ReceiveAsync(Long, default) is { } message)
        {
            messages.Add(message);
        }

        return messages;
    }
}
