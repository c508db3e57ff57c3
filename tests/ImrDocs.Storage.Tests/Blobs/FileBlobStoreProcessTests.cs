// The embedded store under several processes, and under processes that are killed.
using System.Globalization;
using ImrDocs.Storage.Blobs;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Blobs;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class FileBlobStoreProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_four_processes_one_creates_each_blob()
    {
        const int Count = 200;
        var processes = await Task.WhenAll(Enumerable.Range(0, 4).Select(who => PuttingProcess.StartAsync(_folder.Path, Count, $"process {who}")));
        await Task.WhenAll(processes.Select(process => process.StandardInput.WriteLineAsync("go")));
        var reports = await Task.WhenAll(processes.Select(process => process.StandardOutput.ReadToEndAsync()));
        await Task.WhenAll(processes.Select(process => process.WaitForExitAsync()));

        var store = FileBlobStore.OpenExisting(_folder.Path);
        for (var number = 0; number < Count; number++)
        {
            var name = PuttingProcess.BlobOf(number, "").Name;
            var winner = Assert.Single(Enumerable.Range(0, 4), who => reports[who].Contains($"Created {name}\n", StringComparison.Ordinal));
            Assert.Equal(PuttingProcess.BlobOf(number, $"process {winner}").Content, await store.ReadAsync(name));
        }

        Assert.Equal(Count, (await store.NamesAsync()).Count);
        Assert.Empty(Directory.GetFiles(_folder.PathOf(".tmp")));
    }

    [Fact]
    public async Task A_killed_process_leaves_whole_blobs_and_all_it_told_of()
    {
        const int Count = 5_000;
        for (var round = 0; round < 8; round++)
        {
            var root = _folder.PathOf($"round-{round}");
            using var process = await PuttingProcess.StartAsync(root, Count, "victim");
            await process.StandardInput.WriteLineAsync("go");
            await process.StandardOutput.ReadLineAsync();
            await Task.Delay(7 + (round * 13));
            process.Kill();
            var told = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();

            var names = await CheckWholeAsync(FileBlobStore.OpenExisting(root));
            var acknowledged = told.Split('\n')[..^1].Select(line => line.Split(' ')[1]);
            Assert.Subset(names, acknowledged.ToHashSet(StringComparer.Ordinal));
            Assert.InRange(names.Count, 1, Count - 1);
        }
    }

    private static async Task<HashSet<string>> CheckWholeAsync(FileBlobStore store)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(null, default))
        {
            var number = int.Parse(entry.Name.Value.AsSpan(entry.Name.Value.Length - 8, 4), CultureInfo.InvariantCulture);
            var expected = PuttingProcess.BlobOf(number, "victim");
            Assert.Equal(expected.Name, entry.Name.Value);
            Assert.Equal(expected.Content, await store.ReadAsync(entry.Name.Value));
            names.Add(entry.Name.Value);
        }

        return names;
    }
}
