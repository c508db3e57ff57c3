// A process that sends messages.
using System.Globalization;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Storage.Tests.Queues;

/// <summary>Arguments: the store's folder and how many messages. Writes each message that is sent.</summary>
internal static class SendingProcess
{
    public const string Name = "send";

    public static string MessageOf(int number) => $"job-{number:D5}".PadRight(900, '.');

    public static async Task<int> RunAsync(string[] arguments)
    {
        var queue = FileJobQueue.Open(arguments[1], TimeProvider.System, bucketSize: 16);
        OwnProcess.WaitForLine();
        for (var number = 0; number < int.Parse(arguments[2], CultureInfo.InvariantCulture); number++)
        {
            await queue.SendAsync(MessageOf(number), default);
            Console.WriteLine(MessageOf(number));
        }

        return 0;
    }
}
