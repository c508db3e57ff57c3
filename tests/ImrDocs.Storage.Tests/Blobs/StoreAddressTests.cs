// The value of --store.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Blobs;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("file:./.imrdocs", "./.imrdocs")]
    [InlineData("file:/var/lib/imrdocs", "/var/lib/imrdocs")]
    [InlineData("file:C:\\letters", "C:\\letters")]
    [InlineData("file: a folder", " a folder")]
    public void A_file_address_is_a_path(string text, string path)
    {
        Assert.True(StoreAddress.TryParse(text, out var address, out var problem));
        Assert.Equal(path, address.Path);
        Assert.Equal(text, address.ToString());
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("s3:bucket", "imrdocs: error STORE001: There is no kind of store named s3; there is: file.")]
    [InlineData("ftp:secret", "imrdocs: error STORE001: There is no kind of store named ftp; there is: file.")]
    [InlineData("file:", "imrdocs: error STORE001: The address of the store has no path behind file:.")]
    [InlineData("", "imrdocs: error STORE001: The address of the store does not begin with a kind of store; there is: file.")]
    [InlineData("secret", "imrdocs: error STORE001: The address of the store does not begin with a kind of store; there is: file.")]
    [InlineData("AccountKey=secret;x:", "imrdocs: error STORE001: The address of the store does not begin with a kind of store; there is: file.")]
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
        Assert.Throws<StoreException>(() => address.OpenExisting());
        await address.OpenOrCreate().PutAsync("a", "1");
        Assert.Equal("1", await address.OpenExisting().ReadAsync("a"));
        Assert.Equal("file:./.imrdocs", StoreAddress.Default.ToString());
    }
}
