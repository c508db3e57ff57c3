// A process that puts blobs.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Blobs;

/// <summary>Arguments: the store's folder, how many blobs, and who puts them. Writes a line for each.</summary>
internal static class PuttingProcess
{
    public const string Name = "put";

    public static Task<Process> StartAsync(string root, int count, string who) =>
        OwnProcess.StartReadyAsync(Name, root, count.ToString(CultureInfo.InvariantCulture), who);

    public static (string Name, string Content) BlobOf(int number, string who) =>
        ($"race/{number % 7}/blob-{number:D4}.bin", who.PadRight(20_000 + number, '.'));

    public static async Task<int> RunAsync(string[] arguments)
    {
        var store = FileBlobStore.OpenOrCreate(arguments[1]);
        OwnProcess.WaitForLine();
        for (var number = 0; number < int.Parse(arguments[2], CultureInfo.InvariantCulture); number++)
        {
            var (name, content) = BlobOf(number, arguments[3]);
            var outcome = await store.PutIfAbsentAsync(new(name), Encoding.ASCII.GetBytes(content), TestBlobs.Properties, default);
            Console.WriteLine($"{outcome} {name}");
        }

        return 0;
    }
}
