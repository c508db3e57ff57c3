// The store in Azure, against Azurite: the compliance suite, and what is particular to containers.
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using ImrDocs.Storage.Blobs;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Blobs;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class AzureBlobStoreTests : BlobStoreCompliance
{
    private readonly Dictionary<IBlobStore, string> _containers = [];

    [Fact]
    public async Task Content_type_and_metadata_are_kept()
    {
        var store = await NewStoreAsync();
        var properties = new BlobProperties("application/pdf", [new("caseNumber", "CM14-0000001"), new("edition", "published")]);
        await store.PutIfAbsentAsync(new BlobName("letters/a.pdf"), new byte[7], properties, default);
        await store.PutIfAbsentAsync(new BlobName("letters/a.pdf"), new byte[7], TestBlobs.Properties, default);

        var kept = (await (await ContainerAsync(_containers[store])).GetBlobClient("letters/a.pdf").GetPropertiesAsync()).Value;
        Assert.Equal("application/pdf", kept.ContentType);
        Assert.Equal(7, kept.ContentLength);
        Assert.Equal(properties.Metadata, kept.Metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_others_put_into_the_container_is_not_listed()
    {
        var store = await NewStoreAsync();
        await store.PutAsync("a", "1");
        var container = await ContainerAsync(_containers[store]);
        await container.UploadBlobAsync("a name with spaces", BinaryData.FromString(""));
        await container.UploadBlobAsync(".hidden", BinaryData.FromString(""));
        Assert.Equal(["a"], await store.NamesAsync());
    }

    [Fact]
    public async Task A_listing_goes_on_behind_the_first_page()
    {
        const int Count = 5_100;
        var store = await NewStoreAsync();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) => await store.PutAsync($"n/{number:D5}", ""));
        Assert.Equal(Enumerable.Range(0, Count).Select(number => $"n/{number:D5}"), await store.NamesAsync("n"));
    }

    [Fact]
    public async Task A_large_blob_is_put_in_one_piece()
    {
        // Beyond 256 MiB the library would send blocks on its own.
        var content = new byte[(256 << 20) + 1];
        var store = await NewStoreAsync();
        await store.PutIfAbsentAsync(new BlobName("large"), content, TestBlobs.Properties, default);
        var blocks = (await (await ContainerAsync(_containers[store])).GetBlockBlobClient("large").GetBlockListAsync()).Value;
        Assert.Equal(content.Length, blocks.BlobContentLength);
        Assert.Empty(blocks.CommittedBlocks);
    }

    [Fact]
    public async Task A_missing_container_is_told_when_it_must_exist_and_when_it_vanished()
    {
        var settings = await TestAzure.SharedSettingsAsync();
        var address = TestAzure.Address(Azurite.NewContainer());
        var exception = await Assert.ThrowsAsync<StoreException>(() => address.OpenExistingAsync(settings, default));
        Assert.Equal($"The store {address} cannot be used: there is no such container", exception.Diagnostic.Message);

        var store = await address.OpenOrCreateAsync(settings, default);
        await store.PutAsync("a", "1");
        await (await ContainerAsync(address.Place)).DeleteAsync();
        foreach (var call in new Func<Task>[]
        {
            () => store.PutAsync("a", "1"), () => store.ReadAsync("a"), () => store.ExistsAsync(new BlobName("a"), default), () => store.NamesAsync(),
        })
        {
            exception = await Assert.ThrowsAsync<StoreException>(call);
            Assert.Equal($"The store {address} cannot be used: it answered 404 ContainerNotFound", exception.Diagnostic.Message);
        }
    }

    [Fact]
    public async Task A_wrong_key_is_told_without_key_and_signature()
    {
        var key = Convert.ToBase64String("a key that is wrong"u8);
        var settings = TestAzure.Settings((await Azurite.SharedAsync()).ConnectionStringWith(key));
        var address = TestAzure.Address(Azurite.NewContainer());
        foreach (var open in new Func<Task>[]
        {
            () => address.OpenOrCreateAsync(settings, default),
            () => address.OpenExistingAsync(settings, default),
            () => address.OpenQueueAsync(settings, TimeProvider.System, default),
        })
        {
            var exception = await Assert.ThrowsAsync<StoreException>(open);
            Assert.Equal("STORE002", exception.Diagnostic.Id);
            Assert.StartsWith($"The store {address} cannot be used: it answered 403 Auth", exception.Diagnostic.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(key, exception.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("SharedKey", exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_service_that_stopped_is_told_and_used_again_when_it_is_back()
    {
        await using var azurite = await Azurite.StartNewAsync();
        var settings = TestAzure.Settings(azurite.ConnectionString);
        var address = TestAzure.Address("letters");
        var store = await address.OpenOrCreateAsync(settings, default);
        var queue = await address.OpenQueueAsync(settings, TimeProvider.System, default);
        await store.PutAsync("a", "1");
        await queue.SendAsync("job", default);

        await azurite.StopAsync();
        foreach (var call in new Func<Task>[] { () => store.PutAsync("b", "2"), () => store.NamesAsync(), () => queue.SendAsync("b", default) })
        {
            var exception = await Assert.ThrowsAsync<StoreException>(call);
            Assert.Equal("The store azure:letters cannot be used: it cannot be reached (ConnectionRefused)", exception.Diagnostic.Message);
            Assert.Null(exception.InnerException);
        }

        await azurite.StartAsync();
        Assert.Equal("1", await store.ReadAsync("a"));
        Assert.Equal(["a"], await store.NamesAsync());
        Assert.Equal("job", (await queue.ReceiveAsync(TimeSpan.FromSeconds(20), default))?.Text);
    }

    protected override async Task<IBlobStore> NewStoreAsync()
    {
        var container = Azurite.NewContainer();
        var store = await TestAzure.Address(container).OpenOrCreateAsync(await TestAzure.SharedSettingsAsync(), default);
        _containers.Add(store, container);
        return store;
    }

    protected override async Task<IBlobStore> OpenAgainAsync(IBlobStore store) =>
        await TestAzure.Address(_containers[store]).OpenExistingAsync(await TestAzure.SharedSettingsAsync(), default);

    private static async Task<BlobContainerClient> ContainerAsync(string name) => new((await Azurite.SharedAsync()).ConnectionString, name);
}
