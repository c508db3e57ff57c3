// The embedded queue under several processes, and under processes that are killed.
using ImrDocs.Storage.Queues;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Queues;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class FileJobQueueProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_four_processes_one_gets_each_message()
    {
        const int Count = 300;
        var queue = FileJobQueue.Open(_folder.Path, TimeProvider.System, bucketSize: 16);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(number => queue.SendAsync($"{number}", default)));
        var processes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OwnProcess.StartReadyAsync(ReceivingProcess.Name, _folder.Path, "300", "0")));
        await Task.WhenAll(processes.Select(process => process.StandardInput.WriteLineAsync("go")));
        var lines = (await Task.WhenAll(processes.Select(process => process.StandardOutput.ReadToEndAsync())))
            .SelectMany(report => report.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        await Task.WhenAll(processes.Select(process => process.WaitForExitAsync()));

        var taken = lines.Where(line => line.StartsWith("took ", StringComparison.Ordinal)).Select(line => line[5..]).ToList();
        Assert.Equal(Count, taken.Count);
        Assert.Equal(Count, taken.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Count, lines.Count(line => line.StartsWith("done ", StringComparison.Ordinal)));
        Assert.Single(Directory.GetDirectories(_folder.PathOf(".queue", "waiting")));
    }

    [Fact]
    public async Task A_killed_sender_has_sent_whole_messages_and_all_it_told_of()
    {
        for (var round = 0; round < 6; round++)
        {
            var root = Directory.CreateDirectory(_folder.PathOf($"round-{round}")).FullName;
            using var process = await OwnProcess.StartReadyAsync(SendingProcess.Name, root, "5000");
            await process.StandardInput.WriteLineAsync("go");
            await process.StandardOutput.ReadLineAsync();
            await Task.Delay(11 + (round * 17));
            process.Kill();
            var told = (await process.StandardOutput.ReadToEndAsync()).Split('\n').Length;
            await process.WaitForExitAsync();

            var queue = FileJobQueue.Open(root, TimeProvider.System);
            var sent = new List<string>();
            while (await queue.ReceiveAsync(TimeSpan.FromMinutes(5), default) is { } message)
            {
                sent.Add(message.Text);
            }

            Assert.InRange(sent.Count, told, 4999);
            Assert.Equal(Enumerable.Range(0, sent.Count).Select(SendingProcess.MessageOf), sent);
        }
    }

    [Fact]
    public async Task Nothing_is_lost_when_receivers_are_killed()
    {
        const int Count = 400;
        var queue = FileJobQueue.Open(_folder.Path, TimeProvider.System, bucketSize: 16);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(number => queue.SendAsync($"{number}", default)));
        var told = 0;
        for (var round = 0; round < 12; round++)
        {
            // Every other victim surely holds a message when it is killed, the rest at a moment that differs; none is quick enough
            // to complete all messages before it is killed late.
            var slow = round % 2 == 0;
            using var victim = await OwnProcess.StartReadyAsync(ReceivingProcess.Name, _folder.Path, "1", slow ? "60" : "0.004");
            await victim.StandardInput.WriteLineAsync("go");
            Assert.StartsWith("took ", await victim.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            await Task.Delay(slow ? 0 : 3 * round);
            victim.Kill();
            var report = await victim.StandardOutput.ReadToEndAsync();
            told += report.Split('\n').Count(line => line.StartsWith("done ", StringComparison.Ordinal));
            await victim.WaitForExitAsync();
        }

        // What was taken and not completed comes again, and in the end all is done.
        var before = (await queue.MeasureAsync(default)).Messages;
        Assert.InRange(before, 1, Count);
        Assert.True(told > 0, "Every receiver was killed before it completed a message");
        var finished = 0;
        while ((await queue.MeasureAsync(default)).Messages > 0)
        {
            if (await queue.ReceiveAsync(TimeSpan.FromSeconds(20), default) is not { } message)
            {
                await Task.Delay(50);
            }
            else if (await queue.CompleteAsync(message, default))
            {
                finished++;
            }
        }

        Assert.Equal(before, finished);
        Assert.InRange(Count - before, told, told + 12);
    }
}
