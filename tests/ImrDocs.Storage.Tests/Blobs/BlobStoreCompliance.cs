// What every store must do, whatever keeps its blobs.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Blobs;

/// <summary>Derive from this for each implementation of <see cref="IBlobStore"/>.</summary>
public abstract class BlobStoreCompliance
{
    /// <summary>An empty store of its own for each call.</summary>
    protected abstract Task<IBlobStore> NewStoreAsync();

    /// <summary>The same store as another process would open it.</summary>
    protected abstract Task<IBlobStore> OpenAgainAsync(IBlobStore store);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(5_000_000)]
    public async Task A_blob_comes_back_byte_for_byte(int length)
    {
        var content = new byte[length];
        for (var i = 0; i < length; i++)
        {
            content[i] = (byte)(i * 31 >> 3);
        }

        var store = await NewStoreAsync();
        var name = new BlobName("letters/CM14-0000001/final-determination.published/a.pdf");
        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync(name, content, TestBlobs.Properties, default));
        Assert.Equal(content, await (await OpenAgainAsync(store)).GetAsync(name, default));
        Assert.True(await (await OpenAgainAsync(store)).ExistsAsync(name, default));
        var entry = Assert.Single(await ListAsync(store, null));
        Assert.Equal((name, length), (entry.Name, entry.Length));
        Assert.InRange(entry.Written, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task The_first_put_stays()
    {
        var store = await NewStoreAsync();
        Assert.Equal(PutOutcome.Created, await store.PutAsync("a/b.txt", "first"));
        Assert.Equal(PutOutcome.AlreadyThere, await store.PutAsync("a/b.txt", "second, longer"));
        Assert.Equal(PutOutcome.AlreadyThere, await (await OpenAgainAsync(store)).PutAsync("a/b.txt", ""));
        Assert.Equal("first", await store.ReadAsync("a/b.txt"));
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_not_an_error()
    {
        var store = await NewStoreAsync();
        await store.PutAsync("a/b/c.txt", "c");
        foreach (var name in new[] { "a", "a/b", "a/b/c", "a/b/c.txt.bak", "a/b/c.txt/d", "z/y" })
        {
            Assert.Null(await store.ReadAsync(name));
            Assert.False(await store.ExistsAsync(new BlobName(name), default));
        }

        Assert.Empty(await store.NamesAsync("z"));
        Assert.Empty(await (await NewStoreAsync()).NamesAsync());
    }

    [Fact]
    public async Task A_listing_is_in_ordinal_order_of_whole_names()
    {
        string[] names = ["a-b/x", "a.b", "a/-", "a/x", "a0/x", "aa", "b/B", "b/_", "b/b/b/b", "b/b0"];
        var store = await NewStoreAsync();
        foreach (var name in names.Reverse())
        {
            await store.PutAsync(name, name);
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), await store.NamesAsync());
    }

    [Fact]
    public async Task A_folder_lists_what_is_below_it_and_no_neighbour()
    {
        var store = await NewStoreAsync();
        foreach (var name in new[] { "letters/CM14-1/k/a", "letters/CM14-1/b", "letters/CM14-10/a", "letters/CM14-1.txt", "other/a" })
        {
            await store.PutAsync(name, name);
        }

        Assert.Equal(["letters/CM14-1/b", "letters/CM14-1/k/a"], await store.NamesAsync("letters/CM14-1"));
        Assert.Equal(["letters/CM14-1/k/a"], await store.NamesAsync("letters/CM14-1/k"));
        Assert.Equal(5, (await store.NamesAsync()).Count);
    }

    [Fact]
    public async Task Of_many_who_race_for_a_name_one_creates_it()
    {
        var store = await NewStoreAsync();
        for (var round = 0; round < 10; round++)
        {
            var name = $"race/{round}/blob";
            using var start = new Barrier(8);
            var racers = Enumerable.Range(0, 8).Select(racer => Task.Factory.StartNew(
                () =>
                {
                    var own = OpenAgainAsync(store).GetAwaiter().GetResult();
                    start.SignalAndWait();
                    return own.PutAsync(name, $"racer {racer}").GetAwaiter().GetResult();
                },
                TaskCreationOptions.LongRunning)).ToArray();
            var outcomes = await Task.WhenAll(racers);
            Assert.Single(outcomes, PutOutcome.Created);
            Assert.Equal($"racer {Array.IndexOf(outcomes, PutOutcome.Created)}", await store.ReadAsync(name));
        }
    }

    [Fact]
    public async Task A_reader_sees_a_whole_blob_or_none()
    {
        var store = await NewStoreAsync();
        var content = new string('x', 300_000);
        var done = false;
        var reader = Task.Run(async () =>
        {
            for (var i = 0; !Volatile.Read(ref done); i = (i + 1) % 20)
            {
                Assert.Equal(content.Length, (await store.ReadAsync($"r/{i}"))?.Length ?? content.Length);
                await foreach (var entry in store.ListAsync(null, default))
                {
                    Assert.Equal(content.Length, entry.Length);
                }
            }
        });
        for (var i = 0; i < 20; i++)
        {
            await store.PutAsync($"r/{i}", content);
        }

        Volatile.Write(ref done, true);
        await reader;
    }

    [Fact]
    public async Task A_cancelled_put_leaves_nothing()
    {
        var store = await NewStoreAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.PutIfAbsentAsync(new BlobName("a"), new byte[10], TestBlobs.Properties, new CancellationToken(true)));
        Assert.Empty(await store.NamesAsync());
    }

    [Fact]
    public void A_store_behaves_as_a_dictionary_that_only_grows() =>
        Prop.ForAll(Puts, puts =>
            {
                var store = NewStoreAsync().GetAwaiter().GetResult();
                var model = new SortedDictionary<string, string>(StringComparer.Ordinal);
                foreach (var (name, content) in puts)
                {
                    var expected = model.TryAdd(name, content) ? PutOutcome.Created : PutOutcome.AlreadyThere;
                    Assert.Equal(expected, store.PutAsync(name, content).GetAwaiter().GetResult());
                }

                Assert.Equal(model.Keys, store.NamesAsync().GetAwaiter().GetResult());
                Assert.All(model, entry => Assert.Equal(entry.Value, store.ReadAsync(entry.Key).GetAwaiter().GetResult()));
            })
            .Check(Config.QuickThrowOnFailure.WithReplay(20140223, 97).WithMaxTest(12).WithEndSize(12));

    /// <summary>Few names, so that they meet; folders and files never share one.</summary>
    private static Arbitrary<(string Name, string Content)[]> Puts { get; } =
        (from folder in Gen.Elements("", "f/", "f/g/", "f-g/", "f.g/")
         from file in Gen.Elements("a.txt", "A-1.txt", "b.manifest.json", "0.txt")
         from content in Gen.Elements("", "x", "é≥", new string('y', 5000))
         select (folder + file, content)).ArrayOf().ToArbitrary();

    private static async Task<List<BlobEntry>> ListAsync(IBlobStore store, BlobName? folder)
    {
        var entries = new List<BlobEntry>();
        await foreach (var entry in store.ListAsync(folder, default))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
