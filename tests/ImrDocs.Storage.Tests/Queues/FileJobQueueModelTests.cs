// The embedded queue against a list of messages that does the same.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Storage.Queues;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Queues;

public sealed class FileJobQueueModelTests
{
    private enum Verb
    {
        Send,
        Receive,
        Renew,
        Complete,
        Release,
        Pass,
    }

    /// <summary>Any sequence of calls, also with receipts that are lost, by two processes at different times.</summary>
    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void A_queue_behaves_as_a_list_of_messages_that_are_free_or_held() =>
        Prop.ForAll(Calls, calls => RunAsync(calls).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithReplay(20140908, 13).WithMaxTest(60).WithEndSize(60));

    private static Arbitrary<(Verb Verb, int Which, int Seconds)[]> Calls { get; } =
        (from verb in Gen.Elements(Enum.GetValues<Verb>())
         from which in Gen.Choose(0, 7)
         from seconds in Gen.Choose(1, 30)
         select (verb, which, seconds)).ArrayOf().ToArbitrary();

    private static async Task RunAsync((Verb Verb, int Which, int Seconds)[] calls)
    {
        using var folder = new TemporaryFolder();
        var clock = new TestClock();
        FileJobQueue[] queues = [FileJobQueue.Open(folder.Path, clock, bucketSize: 8), FileJobQueue.Open(folder.Path, clock, bucketSize: 8)];
        var model = new Model(clock);
        var receipts = new List<LeasedMessage>();
        foreach (var (verb, which, seconds) in calls)
        {
            var queue = queues[seconds % 2];
            var time = TimeSpan.FromSeconds(seconds);
            var known = receipts.Count == 0 ? null : receipts[^((which % receipts.Count) + 1)];
            switch (verb)
            {
                case Verb.Send:
                    await queue.SendAsync(model.Send(), default);
                    break;
                case Verb.Receive:
                    var received = await queue.ReceiveAsync(time, default);
                    model.Receive(received, time);
                    receipts.AddRange(received is null ? [] : [received]);
                    break;
                case Verb.Renew when known is not null:
                    var renewed = await queue.RenewAsync(known, time, default);
                    Assert.Equal(model.Renew(known, renewed?.Receipt, time), renewed is not null);
                    receipts.AddRange(renewed is null ? [] : [renewed]);
                    break;
                case Verb.Complete when known is not null:
                    Assert.Equal(model.Complete(known), await queue.CompleteAsync(known, default));
                    break;
                case Verb.Release when known is not null:
                    var delay = seconds > 20 ? TimeSpan.Zero : time;
                    Assert.Equal(model.Renew(known, "", delay), await queue.ReleaseAsync(known, delay, default));
                    break;
                case Verb.Pass:
                    clock.Advance(time);
                    break;
            }

            Assert.Equal((model.Count, model.Held), ((await queue.MeasureAsync(default)).Messages, (await queue.MeasureAsync(default)).Held));
        }
    }

    private sealed class Model(TestClock clock)
    {
        private readonly Dictionary<string, (DateTimeOffset Due, string? Receipt)> _messages = [];
        private int _sent;

        public long Count => _messages.Count;

        public long? Held => _messages.Values.LongCount(message => message.Due > clock.GetUtcNow());

        public string Send()
        {
            var text = $"message-{_sent++}";
            _messages.Add(text, (clock.GetUtcNow(), null));
            return text;
        }

        public void Receive(LeasedMessage? message, TimeSpan lease)
        {
            Assert.Equal(Count > Held, message is not null);
            if (message is not null)
            {
                Assert.True(_messages[message.Text].Due <= clock.GetUtcNow());
                _messages[message.Text] = (clock.GetUtcNow() + lease, message.Receipt);
            }
        }

        public bool Renew(LeasedMessage message, string? receipt, TimeSpan lease)
        {
            var holds = Holds(message);
            if (holds)
            {
                _messages[message.Text] = (clock.GetUtcNow() + lease, receipt);
            }

            return holds;
        }

        public bool Complete(LeasedMessage message) => Holds(message) && _messages.Remove(message.Text);

        private bool Holds(LeasedMessage message) => _messages.TryGetValue(message.Text, out var known) && known.Receipt == message.Receipt;
    }
}
