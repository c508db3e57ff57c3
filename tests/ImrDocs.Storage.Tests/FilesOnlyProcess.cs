// A process that uses a file store and tells which assemblies that took.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Tests.Blobs;

namespace ImrDocs.Storage.Tests;

/// <summary>Arguments: the store's address. Writes the name of each loaded assembly.</summary>
internal static class FilesOnlyProcess
{
    public const string Name = "files-only";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!StoreAddress.TryParse(arguments[1], out var address, out _))
        {
            return 2;
        }

        var azure = AzureSettings.From(Environment.GetEnvironmentVariable);
        var store = await address.OpenOrCreateAsync(azure, default);
        await store.PutAsync("a", "1");
        await (await address.OpenExistingAsync(azure, default)).NamesAsync();
        var queue = await address.OpenQueueAsync(azure, TimeProvider.System, default);
        await queue.SendAsync("a", default);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Console.WriteLine(assembly.GetName().Name);
        }

        return 0;
    }
}
