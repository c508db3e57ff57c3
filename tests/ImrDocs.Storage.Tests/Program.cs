// The test assembly as a program: a process that puts blobs, to be raced against others and to be killed.
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Storage.Tests.Blobs;

return await PuttingProcess.RunAsync(args);

namespace ImrDocs.Storage.Tests.Blobs
{
    /// <summary>Arguments: the store's folder, how many blobs, and who puts them.</summary>
    internal static class PuttingProcess
    {
        /// <summary>Starts one; it puts its blobs when a line is written to it.</summary>
        public static Process Start(string root, int count, string who)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var argument in new[] { typeof(PuttingProcess).Assembly.Location, root, count.ToString(CultureInfo.InvariantCulture), who })
            {
                start.ArgumentList.Add(argument);
            }

            return Process.Start(start)!;
        }

        public static BlobNameAndContent BlobOf(int number, string who) =>
            new($"race/{number % 7}/blob-{number:D4}.bin", who.PadRight(20_000 + number, '.'));

        public static async Task<int> RunAsync(string[] arguments)
        {
            var store = ImrDocs.Storage.Blobs.FileBlobStore.OpenOrCreate(arguments[0]);
            Console.WriteLine("ready");
            Console.ReadLine();
            for (var number = 0; number < int.Parse(arguments[1], CultureInfo.InvariantCulture); number++)
            {
                var blob = BlobOf(number, arguments[2]);
                var outcome = await store.PutIfAbsentAsync(new(blob.Name), blob.Bytes, TestBlobs.Properties, default);
                Console.WriteLine($"{outcome} {blob.Name}");
            }

            return 0;
        }
    }

    internal sealed record BlobNameAndContent(string Name, string Content)
    {
        public byte[] Bytes => System.Text.Encoding.ASCII.GetBytes(Content);
    }
}
