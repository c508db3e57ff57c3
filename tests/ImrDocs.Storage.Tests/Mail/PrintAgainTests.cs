// What was printed is given out once more only while its letters are mailed in it, and always as it was printed.
using System.Text.RegularExpressions;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class PrintAgainTests : IDisposable
{
    private const string Batch = "20161201-1-01";

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_voided_while_it_is_printed_again_is_not_given_out()
    {
        await PrintAsync();
        var (file, _) = await Again(VoidingStore()).FileAsync(Batch, Batch + ".pdf", default);
        Assert.Null(file);

        await PrintAsync(2, new DateOnly(2016, 12, 2));
        var (range, _, problem) = await Again(VoidingStore("20161202-1-01-0002")).RangeAsync("20161202-1-01", 1, 3, default);
        Assert.Null(range);
        Assert.Equal(MailRunDiagnostics.NotPrinted, problem!.Descriptor);
        Assert.Contains("20161202-1-01-0002", problem.Message, StringComparison.Ordinal);

        var (one, _) = await _bench.Room(VoidingStore("20161202-1-01-0003")).ReprintAsync("20161202-1-01-0003", default);
        Assert.Null(one);
        var (kept, _) = await _bench.Room(VoidingStore("20161202-1-01-0004")).ReprintAsync("20161202-1-01-0001", default);
        Assert.NotNull(kept);
    }

    [Fact]
    public async Task Who_puts_printed_batches_into_a_second_place_is_told_to_insert_each_once()
    {
        await _bench.ArchiveTemplatesAsync();
        await _bench.MakeReadyAsync(1);
        await _bench.MakeReadyAsync(2);
        Assert.Empty((await _bench.RunAsync()).Diagnostics);
        Assert.Empty((await _bench.RunAsync()).Diagnostics);
        var second = await _bench.Room().RunAsync(_bench.Settings, _bench.Ready, _bench.Out + "-2", default);
        Assert.Equal(["RUN041", "RUN041"], second.Diagnostics.Select(problem => problem.Id));
        Assert.Equal(2, (await _bench.Room().RunAsync(_bench.Settings, _bench.Ready, new PrintArchive(_bench.Store), default)).Diagnostics.Length);
        Assert.Equal(_bench.Files().Values, Directory.EnumerateFiles(_bench.Out + "-2").Order(StringComparer.Ordinal).Select(path => Convert.ToBase64String(File.ReadAllBytes(path))));
        await _bench.CloseAsync("20161201-1-01");
        Assert.Single((await _bench.Room().RunAsync(_bench.Settings, _bench.Ready, _bench.Out + "-3", default)).Diagnostics);
    }

    [Fact]
    public async Task A_file_whose_copy_in_the_store_is_damaged_is_made_again()
    {
        await PrintAsync();
        var printed = (await _bench.BookAsync()).FindBatch(Batch)!.Files[0];
        await _bench.Store.PutIfAbsentAsync(new BlobName($"mail/files/{Batch}/{printed.Sha256}-{printed.Name}"), new byte[] { 1 }, new BlobProperties("application/pdf", []), default);
        var (bytes, problem) = await Again(_bench.Store).FileAsync(Batch, printed.Name, default);
        Assert.Null(problem);
        Assert.Equal(printed.Sha256, ContentHash.Of(bytes));
    }

    [Fact]
    public async Task Who_goes_away_while_a_file_of_a_folder_is_made_again_leaves_no_half_of_its_batch_in_the_store()
    {
        await PrintAsync();
        using var gone = new CancellationTokenSource();
        var puts = 0;
        var store = new MeanwhileStore(_bench.Store, async name =>
        {
            if (name.StartsWith("mail/files/", StringComparison.Ordinal) && ++puts == 3)
            {
                await gone.CancelAsync();
            }
        });
        await Record.ExceptionAsync(() => Again(store).FileAsync(Batch, Batch + ".csv", gone.Token));
        Assert.True(gone.IsCancellationRequested);
        Assert.Equal(5, (await _bench.BlobsAsync()).Count(name => name.StartsWith("mail/files/", StringComparison.Ordinal)));
    }

    /// <summary>Entries from before the size of marks could be told have none: their marks had five points, and are printed so again.</summary>
    [Theory]
    [InlineData(false, "5")]
    [InlineData(true, "7")]
    public async Task A_run_keeps_the_marks_that_it_was_planned_with(bool tells, string points)
    {
        await _bench.MakeReadyAsync(1);
        var planned = (await _bench.LookAsync()).Plan!;
        await _bench.Ledger().AppendAsync(_ => planned, default);
        var entry = _bench.PathOf("mail/ledger/00000001.json");
        if (!tells)
        {
            var json = await File.ReadAllTextAsync(entry);
            var older = Regex.Replace(json, ",\\s*\"markPoints\":\\s*7", "", RegexOptions.None, TimeSpan.FromSeconds(1));
            Assert.NotEqual(json, older);
            await File.WriteAllTextAsync(entry, older);
        }

        await _bench.RunAsync();
        var files = _bench.Files();
        var bytes = Convert.FromBase64String(files[Batch + ".pdf"]);
        var html = Testing.Tool.Run("pdftohtml", ["-xml", "-i", "-stdout", "-l", "1", "-zoom", "1", Path.Combine(_bench.Out, Batch + ".pdf")]).Output;
        var font = Regex.Match(html, "font=\"([0-9]+)\">" + Batch + "-0001/1/", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        Assert.Equal(points, Regex.Match(html, $"id=\"{font}\" size=\"([0-9]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

        Directory.Delete(_bench.Out, recursive: true);
        await _bench.RunAsync();
        Assert.Equal(files, _bench.Files());
        Assert.Equal((await _bench.BookAsync()).FindBatch(Batch)!.Files[0].Sha256, ContentHash.Of(bytes));
    }

    /// <summary>The store fails at one call after the other, two between them passed over, before or after doing what was asked.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait(Testing.Traits.Speed, Testing.Traits.Slow)]
    public async Task A_run_into_the_store_that_broke_off_anywhere_goes_on_with_the_same_files(bool done)
    {
        using var whole = new MailBench();
        var (_, expected) = await RunIntoStoreAsync(whole, int.MaxValue, done);
        for (var call = 0; ; call += 3)
        {
            using var bench = new MailBench();
            var (broke, files) = await RunIntoStoreAsync(bench, call, done);
            Assert.Equal(expected, files);
            if (!broke)
            {
                return;
            }
        }
    }

    private static async Task<(bool Broke, List<string> Files)> RunIntoStoreAsync(MailBench bench, int failingCall, bool done)
    {
        await bench.ArchiveTemplatesAsync();
        await bench.MakeReadyAsync(1);
        var failing = new Archive.FailingStore(bench.Store, failingCall, done);
        var broke = await Record.ExceptionAsync(() => bench.Room(failing).RunAsync(bench.Settings, bench.Ready, new PrintArchive(failing), default));
        await bench.Room().RunAsync(bench.Settings, bench.Ready, new PrintArchive(bench.Store), default);
        var batches = (await bench.BookAsync()).Batches.ToList();
        Assert.Equal(MailBench.Copies, batches.Sum(batch => batch.Envelopes.Length));
        foreach (var batch in batches)
        {
            foreach (var file in batch.Files)
            {
                Assert.NotNull(await new PrintArchive(bench.Store).FindAsync(batch.Id, file, default));
            }
        }

        return (broke is not null, [.. batches.SelectMany(batch => batch.Files).Select(file => file.ToString())]);
    }

    private async Task PrintAsync(int number = 1, DateOnly? date = null)
    {
        await _bench.ArchiveTemplatesAsync();
        await _bench.MakeReadyAsync(number);
        await _bench.RunAsync(date);
    }

    private PrintAgain Again(IBlobStore store) => new(store, LetterGenerators.Of(store, MailBench.Generator.Value, _bench.Clock), _bench.Ledger(store), _bench.Clock);

    /// <summary>The store, in which somebody else voids something as soon as a case is read to be printed again.</summary>
    private MeanwhileStore VoidingStore(string id = Batch)
    {
        var reads = 0;
        return new MeanwhileStore(_bench.Store, async name =>
        {
            if (name.StartsWith("cases/", StringComparison.Ordinal) && Interlocked.Increment(ref reads) == 1)
            {
                var (voided, _, _) = await _bench.Closing().WithdrawAsync(id, WithdrawalReason.Damaged, isDestroyed: true, default);
                Assert.Equal(id, Assert.Single(voided));
            }
        });
    }
}
