// The value of --store.
using ImrDocs.Storage.Blobs;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Blobs;

public sealed class StoreAddressTests
{
    private static AzureSettings None { get; } = AzureSettings.From(_ => null);

    [Theory]
    [InlineData("file:./.imrdocs", "./.imrdocs")]
    [InlineData("file:/var/lib/imrdocs", "/var/lib/imrdocs")]
    [InlineData("file:C:\\letters", "C:\\letters")]
    [InlineData("file: a folder", " a folder")]
    public void A_file_address_is_a_path(string text, string path)
    {
        Assert.True(StoreAddress.TryParse(text, out var address, out var problem));
        Assert.Equal(path, address.Place);
        Assert.Equal(text, address.ToString());
        Assert.Null(problem);
    }

    [Fact]
    public void The_search_index_of_a_file_store_lies_in_it_and_that_of_a_container_with_the_account()
    {
        Assert.True(StoreAddress.TryParse("file:/var/lib/imrdocs", out var file, out _));
        Assert.Equal(Path.Combine("/var/lib/imrdocs", ".index", "letters.db"), file.IndexFile);
        Assert.True(StoreAddress.TryParse("azure:letters", out var azure, out _));
        Assert.EndsWith(Path.Combine("imrdocs", "letters", ".index", "letters.db"), azure.IndexFile, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3:bucket", "imrdocs: error STORE001: There is no kind of store named s3; there are: file, azure.")]
    [InlineData("ftp:secret", "imrdocs: error STORE001: There is no kind of store named ftp; there are: file, azure.")]
    [InlineData("file:", "imrdocs: error STORE001: The address of the store has no path behind file:.")]
    [InlineData("azure:", "imrdocs: error STORE001: What stands behind azure: is no name of a container, 3 to 58 lower-case letters, digits and single hyphens.")]
    [InlineData("azure:AccountKey=secret;", "imrdocs: error STORE001: What stands behind azure: is no name of a container")]
    [InlineData("azure:Secret", "imrdocs: error STORE001: What stands behind azure: is no name of a container")]
    [InlineData("azure:a-", "imrdocs: error STORE001: What stands behind azure: is no name of a container")]
    [InlineData("azure:a--b", "imrdocs: error STORE001: What stands behind azure: is no name of a container")]
    [InlineData("azure:-ab", "imrdocs: error STORE001: What stands behind azure: is no name of a container")]
    [InlineData("azure:ab", "imrdocs: error STORE001: What stands behind azure: is no name of a container")]
    [InlineData("", "imrdocs: error STORE001: The address of the store does not begin with a kind of store; there are: file, azure.")]
    [InlineData("secret", "imrdocs: error STORE001: The address of the store does not begin with a kind of store; there are: file, azure.")]
    [InlineData("AccountKey=secret;x:", "imrdocs: error STORE001: The address of the store does not begin with a kind of store; there are: file, azure.")]
    public void Anything_else_is_told_without_repeating_what_may_be_a_key(string text, string message)
    {
        Assert.False(StoreAddress.TryParse(text, out _, out var problem));
        Assert.StartsWith(message, problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_is_made_when_opened_for_the_first_time_and_must_exist_otherwise()
    {
        using var folder = new TemporaryFolder();
        Assert.True(StoreAddress.TryParse("file:" + folder.PathOf("new"), out var address, out _));
        await Assert.ThrowsAsync<StoreException>(() => address.OpenExistingAsync(None, default));
        await Assert.ThrowsAsync<StoreException>(() => address.OpenQueueAsync(None, TimeProvider.System, default));
        await (await address.OpenOrCreateAsync(None, default)).PutAsync("a", "1");
        Assert.Equal("1", await (await address.OpenExistingAsync(None, default)).ReadAsync("a"));
        await (await address.OpenQueueAsync(None, TimeProvider.System, default)).SendAsync("b", default);
        Assert.Equal("file:./.imrdocs", StoreAddress.Default.ToString());
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public async Task A_file_store_loads_nothing_of_Azure()
    {
        using var folder = new TemporaryFolder();
        using var process = OwnProcess.Start(FilesOnlyProcess.Name, "file:" + folder.PathOf("store"));
        var assemblies = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        Assert.Contains("ImrDocs.Storage", assemblies);
        Assert.DoesNotContain(assemblies, name => name.StartsWith("Azure", StringComparison.Ordinal) || name.StartsWith("Microsoft.Identity", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("letters")]
    [InlineData("a-1-b")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-0123")]
    public void An_azure_address_is_a_container(string container)
    {
        Assert.True(StoreAddress.TryParse("azure:" + container, out var address, out _));
        Assert.Equal(container, address.Place);
        Assert.Equal("azure:" + container, address.ToString());
    }

    [Theory]
    [InlineData(null, null, "Neither IMRDOCS_AZURE_CONNECTION nor IMRDOCS_AZURE_ACCOUNT_URL is set.")]
    [InlineData(" ", "", "Neither IMRDOCS_AZURE_CONNECTION nor IMRDOCS_AZURE_ACCOUNT_URL is set.")]
    [InlineData("secret", null, "IMRDOCS_AZURE_CONNECTION is not a connection string of a storage account.")]
    [InlineData("AccountName=a;AccountKey=secret!", null, "IMRDOCS_AZURE_CONNECTION is not a connection string of a storage account.")]
    [InlineData("BlobEndpoint=secret;QueueEndpoint=secret", null, "IMRDOCS_AZURE_CONNECTION is not a connection string of a storage account.")]
    [InlineData(null, "secret", "IMRDOCS_AZURE_ACCOUNT_URL is not an address such as https://ACCOUNT.blob.core.windows.net.")]
    [InlineData(null, "http://a.blob.core.windows.net", "IMRDOCS_AZURE_ACCOUNT_URL is not an address such as https://ACCOUNT.blob.core.windows.net.")]
    [InlineData(null, "https://a.blob.core.windows.net/?sig=secret", "IMRDOCS_AZURE_ACCOUNT_URL is not an address such as https://ACCOUNT.blob.core.windows.net.")]
    [InlineData(null, "https://a.queue.core.windows.net", "IMRDOCS_AZURE_ACCOUNT_URL is not an address such as https://ACCOUNT.blob.core.windows.net.")]
    public async Task An_account_that_is_not_configured_is_told_without_repeating_a_setting(string? connection, string? accountUrl, string message)
    {
        var settings = AzureSettings.From(name => name switch
        {
            AzureSettings.ConnectionName => connection,
            AzureSettings.AccountUrlName => accountUrl,
            _ => null,
        });
        Assert.True(StoreAddress.TryParse("azure:letters", out var address, out _));
        foreach (var open in new Func<Task>[]
        {
            () => address.OpenOrCreateAsync(settings, default),
            () => address.OpenExistingAsync(settings, default),
            () => address.OpenQueueAsync(settings, TimeProvider.System, default),
        })
        {
            var exception = await Assert.ThrowsAsync<StoreException>(open);
            Assert.StartsWith("imrdocs: error STORE003: " + message, exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        }
    }
}
