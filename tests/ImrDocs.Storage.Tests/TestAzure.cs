// Settings of the Azurite that tests use.
using ImrDocs.Storage.Blobs;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests;

internal static class TestAzure
{
    public static AzureSettings Settings(string connection) =>
        AzureSettings.From(name => name == Azurite.ConnectionVariable ? connection : null);

    public static async Task<AzureSettings> SharedSettingsAsync() => Settings((await Azurite.SharedAsync()).ConnectionString);

    public static StoreAddress Address(string container) =>
        StoreAddress.TryParse("azure:" + container, out var address, out _) ? address : throw new ArgumentException("no container", nameof(container));
}
