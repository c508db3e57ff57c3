// Which names blobs may have.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Blobs;

public sealed class BlobNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("letters/CM14-0012345/final-determination.mailed.employee-attorney/0af3.manifest.json")]
    [InlineData("cases/CM14-0012345/1.json")]
    [InlineData("A_b-c.d/0")]
    public void Portable_names_are_taken(string name) => Assert.Equal(name, new BlobName(name).Value);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/etc/passwd")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData(".tmp/a")]
    [InlineData("a/.hidden")]
    [InlineData("a.")]
    [InlineData("a./b")]
    [InlineData("C:\\a")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("a\0b")]
    [InlineData("Ánh.json")]
    [InlineData("a%2e%2e")]
    public void Other_names_are_refused_without_being_repeated(string name)
    {
        Assert.False(BlobName.IsValid(name));
        var exception = Assert.Throws<ArgumentException>(() => new BlobName(name));
        Assert.Equal("Not a portable blob name (Parameter 'value')", exception.Message);
    }

    [Fact]
    public void Long_names_are_refused()
    {
        Assert.False(BlobName.IsValid(new string('a', 201)));
        Assert.False(BlobName.IsValid(string.Join('/', Enumerable.Repeat("abc", 200))));
        Assert.True(BlobName.IsValid(new string('a', 200) + "/" + new string('b', 200)));
    }

    [Fact]
    public void Properties_must_travel_as_headers()
    {
        Assert.Equal(["a", "b9"], new BlobProperties("text/plain", [new("b9", "x"), new("a", "y-1")]).Metadata.Keys);
        Assert.Throws<ArgumentException>(() => new BlobProperties("text/plain", [new("a-b", "x")]));
        Assert.Throws<ArgumentException>(() => new BlobProperties("text/plain", [new("9", "x")]));
        Assert.Throws<ArgumentException>(() => new BlobProperties("text/plain", [new("name", "Nguyễn")]));
        Assert.Throws<ArgumentException>(() => new BlobProperties("text/plain", [new("name", "two\r\nlines")]));
    }
}
