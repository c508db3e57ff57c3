// The embedded store: the compliance suite, and what is particular to folders.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Blobs;

public sealed class FileBlobStoreTests : BlobStoreCompliance, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<IBlobStore, string> _roots = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_name_of_a_blob_is_its_path()
    {
        await FileBlobStore.OpenOrCreate(_folder.PathOf("deep", "store")).PutAsync("letters/CM14-0000001/x.y/z.pdf", "bytes");
        Assert.Equal("bytes", File.ReadAllText(_folder.PathOf("deep", "store", "letters", "CM14-0000001", "x.y", "z.pdf")));
    }

    [Fact]
    public async Task No_temporary_file_stays_and_none_is_listed()
    {
        var store = FileBlobStore.OpenOrCreate(_folder.Path);
        await store.PutAsync("a", "1");
        await store.PutAsync("a", "2");
        Assert.Empty(Directory.GetFiles(_folder.PathOf(".tmp")));

        File.WriteAllText(_folder.PathOf(".tmp", "left-by-a-killed-process"), "half");
        File.WriteAllText(_folder.PathOf(".DS_Store"), "");
        File.WriteAllText(_folder.PathOf("a name with spaces"), "");
        Assert.Equal(["a"], await store.NamesAsync());
    }

    [Fact]
    public void A_missing_folder_is_told_when_it_must_exist()
    {
        var exception = Assert.Throws<StoreException>(() => FileBlobStore.OpenExisting(_folder.PathOf("absent")));
        Assert.Equal("STORE002", exception.Diagnostic.Id);
        Assert.Contains(_folder.PathOf("absent"), exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("absent")));
    }

    [Theory]
    [InlineData("/proc/imrdocs")]
    [InlineData("FILE/below")]
    public void A_folder_that_cannot_be_made_is_told(string path)
    {
        File.WriteAllText(_folder.PathOf("FILE"), "");
        var exception = Assert.Throws<StoreException>(() => FileBlobStore.OpenOrCreate(Path.Combine(_folder.Path, path)));
        Assert.Equal("STORE002", exception.Diagnostic.Id);
    }

    [Fact]
    public async Task A_folder_that_vanished_is_told_by_every_verb_and_not_made_again()
    {
        var root = _folder.PathOf("store");
        var store = FileBlobStore.OpenOrCreate(root);
        await store.PutAsync("a/b", "1");
        Directory.Delete(root, recursive: true);

        await Assert.ThrowsAsync<StoreException>(() => store.PutAsync("a/c", "2"));
        await Assert.ThrowsAsync<StoreException>(() => store.ReadAsync("a/b"));
        await Assert.ThrowsAsync<StoreException>(() => store.ExistsAsync(new BlobName("a/b"), default));
        await Assert.ThrowsAsync<StoreException>(() => store.NamesAsync());
        Assert.False(Directory.Exists(root));
    }

    [Fact]
    public async Task Folders_removed_under_a_running_store_are_made_again()
    {
        var store = FileBlobStore.OpenOrCreate(_folder.Path);
        await store.PutAsync("a/b/c", "1");
        Directory.Delete(_folder.PathOf("a"), recursive: true);
        await store.PutAsync("a/b/d", "2");
        Assert.Equal(["a/b/d"], await store.NamesAsync());
    }

    [Fact]
    public async Task A_name_that_is_a_folder_or_lies_below_a_file_is_told()
    {
        var store = FileBlobStore.OpenOrCreate(_folder.Path);
        await store.PutAsync("folder/file", "1");
        await Assert.ThrowsAsync<StoreException>(() => store.PutAsync("folder", "2"));
        await Assert.ThrowsAsync<StoreException>(() => store.PutAsync("folder/file/below", "3"));
        Assert.Equal(["folder/file"], await store.NamesAsync());
        Assert.Empty(Directory.GetFiles(_folder.PathOf(".tmp")));
    }

    protected override Task<IBlobStore> NewStoreAsync()
    {
        var root = _folder.PathOf($"store-{_roots.Count}");
        var store = FileBlobStore.OpenOrCreate(root);
        _roots.Add(store, root);
        return Task.FromResult<IBlobStore>(store);
    }

    protected override Task<IBlobStore> OpenAgainAsync(IBlobStore store) => Task.FromResult<IBlobStore>(FileBlobStore.OpenExisting(_roots[store]));
}
