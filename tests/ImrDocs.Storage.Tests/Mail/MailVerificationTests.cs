// The records of mail are verified: ledger, archived letters of envelopes, files for the printer.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class MailVerificationTests : IDisposable
{
    private const string Files = "mail/files/20161201-1-01/";

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_as_it_was_printed_is_counted()
    {
        Assert.Equal((0, 0, 0, 0), Counts(await VerifyAsync()));
        await RunIntoStoreAsync();
        var found = await VerifyAsync();
        Assert.Empty(found.Diagnostics);
        Assert.Equal((2, MailBench.Copies, 5, 0), Counts(found));
        Assert.Equal((2, MailBench.Copies, 0, 0), Counts(await VerifyAsync(MailBench.NumberOf(1))));
    }

    [Fact]
    public async Task It_tells_how_far_it_is_and_does_no_more_at_once_than_it_may()
    {
        await RunIntoStoreAsync();
        var (atOnce, most, told) = (0, 0, new List<int>());
        var store = new MeanwhileStore(_bench.Store, async name =>
        {
            if (name.StartsWith("letters/", StringComparison.Ordinal))
            {
                InterlockedMost(ref most, Interlocked.Increment(ref atOnce));
                await Task.Delay(20);
                Interlocked.Decrement(ref atOnce);
            }
        });
        var verification = new MailVerification(store);
        Assert.Equal(MailBench.Copies + 5, await verification.CountAsync(default));
        Assert.Empty((await verification.VerifyStoreAsync(1, told.Add, default)).Diagnostics);
        Assert.Equal(Enumerable.Range(1, MailBench.Copies + 5), told);
        Assert.Equal(1, most);

        await File.AppendAllTextAsync(_bench.PathOf("mail/ledger/00000001.json"), " ");
        Assert.Equal(0, await verification.CountAsync(default));
    }

    [Fact]
    public async Task Files_that_a_run_puts_into_a_folder_are_not_missed()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        var found = await VerifyAsync();
        Assert.Empty(found.Diagnostics);
        Assert.Equal((2, MailBench.Copies, 0, 0), Counts(found));
    }

    [Fact]
    public async Task A_file_that_is_changed_missing_or_of_no_batch_is_named()
    {
        await RunIntoStoreAsync();
        var (pdf, json) = (BlobOf(".pdf"), BlobOf(".json"));
        var bytes = await File.ReadAllBytesAsync(_bench.PathOf(pdf));
        bytes[^9] ^= 1;
        await File.WriteAllBytesAsync(_bench.PathOf(pdf), bytes);
        File.Delete(_bench.PathOf(json));
        await _bench.Store.PutIfAbsentAsync(new BlobName(Files + "notes.pdf"), new byte[] { 1 }, new BlobProperties("application/pdf", []), default);
        Assert.Equal(
            [
                ("RUN037", pdf, "The bytes of the file do not have the SHA-256 that was printed"),
                ("RUN038", json, "The store has other files of batch 20161201-1-01, and not this one"),
                ("RUN039", Files + "notes.pdf", "No printed batch has this file"),
            ],
            (await VerifyAsync()).Diagnostics.Select(one => (one.Id, one.File!, one.Message)).Order());
        await File.AppendAllTextAsync(_bench.PathOf(pdf), "more");
        Assert.EndsWith(" were printed", (await VerifyAsync()).Diagnostics.Single(one => one.Id == "RUN037").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_were_not_put_to_the_end_are_told_once_and_not_called_lost()
    {
        await RunIntoStoreAsync();
        var json = BlobOf(".json");
        File.Delete(_bench.PathOf(json));
        File.Delete(_bench.PathOf(BlobOf(".csv")));
        var found = await VerifyAsync();
        Assert.Equal(
            ("RUN040", json, "From this file on the store has none of batch 20161201-1-01", 3),
            (Assert.Single(found.Diagnostics).Id, found.Diagnostics[0].File, found.Diagnostics[0].Message, found.Files));
        var (bytes, _) = await Again().FileAsync("20161201-1-01", "20161201-1-01.json", default);
        Assert.NotNull(bytes);
        found = await VerifyAsync();
        Assert.Empty(found.Diagnostics);
        Assert.Equal(5, found.Files);
    }

    [Fact]
    public async Task What_a_run_puts_into_the_store_meanwhile_is_of_a_batch()
    {
        await _bench.MakeReadyAsync(1);
        var store = new MeanwhileStore(_bench.Store, name => name == "mail/files" ? RunIntoStoreAsync() : Task.CompletedTask);
        var found = await new MailVerification(store).VerifyAsync(null, default);
        Assert.Empty(found.Diagnostics);
        Assert.Equal((2, 0, 5, 0), Counts(found));
    }

    /// <summary>A batch of a folder, whose files are put into the store one after the other while each is looked for.</summary>
    [Theory]
    [InlineData(0, 1, "20161201-1-01.proofs.pdf")]
    [InlineData(2, 3, "20161201-1-01.json")]
    [InlineData(4, 5, null)]
    public async Task What_is_put_into_the_store_while_it_is_looked_for_is_not_missing(int before, int put, string? none)
    {
        await _bench.ArchiveTemplatesAsync();
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        var files = (await _bench.BookAsync()).Batches.Single().Files;
        await PutAsync(1);
        var store = new MeanwhileStore(_bench.Store, name => name.EndsWith(files[before].Name, StringComparison.Ordinal) ? PutAsync(put) : Task.CompletedTask);
        var found = await new MailVerification(store).VerifyAsync(null, default);
        Assert.Equal(none is null ? [] : [("RUN040", none)], found.Diagnostics.Select(one => (one.Id, one.File!.Split('-', 4)[^1])));

        async Task PutAsync(int count)
        {
            foreach (var file in files[..count])
            {
                var bytes = await File.ReadAllBytesAsync(Path.Combine(_bench.Out, file.Name));
                await _bench.Store.PutIfAbsentAsync(new BlobName($"{Files}{file.Sha256}-{file.Name}"), bytes, new BlobProperties("application/pdf", []), default);
            }
        }
    }

    [Fact]
    public async Task Files_of_a_voided_batch_are_kept_and_counted_and_none_is_missed()
    {
        await RunIntoStoreAsync();
        await _bench.Closing().WithdrawAsync("20161201-1", WithdrawalReason.PlannedInError, isDestroyed: true, default);
        File.Delete(_bench.PathOf(BlobOf(".csv")));
        var found = await VerifyAsync();
        Assert.Empty(found.Diagnostics);
        Assert.Equal((3, 0, 4, 4), Counts(found));
    }

    [Fact]
    public async Task An_envelope_whose_letter_is_not_archived_as_printed_is_named()
    {
        await RunIntoStoreAsync();
        var manifest = (await _bench.BlobsAsync()).First(name => name.EndsWith(".manifest.json", StringComparison.Ordinal));
        var printed = (await _bench.BookAsync()).Batches.Single().Envelopes.Single(envelope => manifest.Contains(envelope.Planned.LetterKey, StringComparison.Ordinal));
        var json = await File.ReadAllTextAsync(_bench.PathOf(manifest));
        await File.WriteAllTextAsync(_bench.PathOf(manifest), json.Replace(printed.Printed!.Letter, new string('0', 64), StringComparison.Ordinal));
        var changed = Assert.Single((await VerifyAsync()).Diagnostics);
        Assert.Equal(("RUN036", manifest, $"The archived letter of envelope {printed.Id} has another hash than the one that was printed"), (changed.Id, changed.File, changed.Message));
        File.Delete(_bench.PathOf(manifest));
        Assert.Equal($"The letter of envelope {printed.Id} is not in the archive", Assert.Single((await VerifyAsync()).Diagnostics).Message);
    }

    [Fact]
    public async Task An_entry_of_the_ledger_that_cannot_be_believed_is_told()
    {
        await RunIntoStoreAsync();
        await File.AppendAllTextAsync(_bench.PathOf("mail/ledger/00000001.json"), " ");
        var found = await VerifyAsync();
        var problem = Assert.Single(found.Diagnostics);
        Assert.Equal(("RUN010", "mail/ledger/00000002.json"), (problem.Id, problem.File));
        Assert.Null(found.Entries);
    }

    private PrintAgain Again() => new(_bench.Store, LetterGenerators.Of(_bench.Store, MailBench.Generator.Value, _bench.Clock), _bench.Ledger(), _bench.Clock);

    private async Task RunIntoStoreAsync()
    {
        await _bench.ArchiveTemplatesAsync();
        await _bench.MakeReadyAsync(1);
        await _bench.Room().RunAsync(_bench.Settings, _bench.Ready, new PrintArchive(_bench.Store), default);
    }

    private static void InterlockedMost(ref int most, int now)
    {
        for (var before = Volatile.Read(ref most); now > before; before = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, now, before);
        }
    }

    private Task<MailVerified> VerifyAsync(string? caseNumber = null) => new MailVerification(_bench.Store).VerifyAsync(caseNumber is null ? null : [caseNumber], default);

    private static (int? Entries, int Envelopes, int Files, int Voided) Counts(MailVerified found) => (found.Entries, found.Envelopes, found.Files, found.VoidedFiles);

    /// <summary>The name of the blob of a file of the batch.</summary>
    private string BlobOf(string ending) => Files + Path.GetFileName(Directory.GetFiles(_bench.PathOf(Files), "*-20161201-1-01" + ending).Single());
}
