// The folder that letters are written into.
using ImrDocs.Storage.Folders;

namespace ImrDocs.Storage.Tests.Folders;

public sealed class LetterFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_letter_is_replaced_by_the_next_of_its_name()
    {
        var folder = new LetterFolder(_folder.PathOf("new", "out"), TimeProvider.System);
        await folder.WriteAsync("a.pdf", new byte[] { 1, 2, 3 }, default);
        await folder.WriteAsync("a.pdf", new byte[] { 4 }, default);
        Assert.Equal([4], await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(_folder.PathOf("new", "out")))));
    }

    [Fact]
    public async Task Runs_that_write_the_same_letter_at_once_leave_a_whole_one()
    {
        const int Length = 300_000;
        var runs = Enumerable.Range(0, 8).Select(run => Task.Run(async () =>
        {
            var folder = new LetterFolder(_folder.Path, TimeProvider.System);
            var content = new byte[Length];
            Array.Fill(content, (byte)run);
            for (var time = 0; time < 20; time++)
            {
                await folder.WriteAsync("a.pdf", content, default);
                var read = await File.ReadAllBytesAsync(_folder.PathOf("a.pdf"));
                Assert.Equal(Length, read.Length);
                Assert.Single(read.Distinct());
            }
        }));
        await Task.WhenAll(runs);
        Assert.Equal("a.pdf", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder.Path))));
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared_away_later()
    {
        string[] files = [".a.pdf.x.imrdocs-tmp", ".b.pdf.y.imrdocs-tmp", ".mine.tmp"];
        foreach (var file in files)
        {
            File.WriteAllBytes(_folder.PathOf(file), new byte[3]);
        }

        File.SetLastWriteTimeUtc(_folder.PathOf(files[0]), DateTime.UtcNow.AddHours(-1));
        File.SetLastWriteTimeUtc(_folder.PathOf(files[2]), DateTime.UtcNow.AddHours(-1));
        _ = new LetterFolder(_folder.Path, TimeProvider.System);
        Assert.Equal(files[1..], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_cancelled_leaves_nothing()
    {
        var folder = new LetterFolder(_folder.Path, TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => folder.WriteAsync("a.pdf", new byte[3], new CancellationToken(true)));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }
}
