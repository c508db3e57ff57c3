// A process that receives and completes messages.
using System.Globalization;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Storage.Tests.Queues;

/// <summary>
/// Arguments: the store's folder, the length of a lease in seconds, and for how many seconds each message is worked
/// on. Receives until the queue is empty. Writes "took ID" and "done ID" or "lost ID" for each message.
/// </summary>
internal static class ReceivingProcess
{
    public const string Name = "receive";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var queue = FileJobQueue.Open(arguments[1], TimeProvider.System, bucketSize: 16);
        var lease = Seconds(arguments[2]);
        OwnProcess.WaitForLine();
        while ((await queue.MeasureAsync(default)).Messages > 0)
        {
            if (await queue.ReceiveAsync(lease, default) is { } message)
            {
                Console.WriteLine($"took {message.Id}");
                await Task.Delay(Seconds(arguments[3]));
                var renewed = await queue.RenewAsync(message, lease, default);
                var done = renewed is not null && await queue.CompleteAsync(renewed, default);
                Console.WriteLine($"{(done ? "done" : "lost")} {message.Id}");
            }
        }

        return 0;
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}
