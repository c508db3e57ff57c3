// The records of mail are verified: ledger, archived letters of envelopes, files for the printer.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Printing;

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
        var (pdf, csv) = (BlobOf(".pdf"), BlobOf(".csv"));
        var bytes = await File.ReadAllBytesAsync(_bench.PathOf(pdf));
        bytes[^9] ^= 1;
        await File.WriteAllBytesAsync(_bench.PathOf(pdf), bytes);
        File.Delete(_bench.PathOf(csv));
        await _bench.Store.PutIfAbsentAsync(new BlobName(Files + "notes.pdf"), new byte[] { 1 }, new BlobProperties("application/pdf", []), default);
        Assert.Equal(
            [
                ("RUN037", pdf, "The bytes of the file do not have the SHA-256 that was printed"),
                ("RUN038", csv, "The store has other files of batch 20161201-1-01, and not this one"),
                ("RUN039", Files + "notes.pdf", "No printed batch has this file"),
            ],
            (await VerifyAsync()).Diagnostics.Select(one => (one.Id, one.File!, one.Message)).Order());
        await File.AppendAllTextAsync(_bench.PathOf(pdf), "more");
        Assert.EndsWith(" were printed", (await VerifyAsync()).Diagnostics.Single(one => one.Id == "RUN037").Message, StringComparison.Ordinal);
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
        var problem = Assert.Single((await VerifyAsync()).Diagnostics);
        Assert.Equal(("RUN010", "mail/ledger/00000002.json"), (problem.Id, problem.File));
    }

    private async Task RunIntoStoreAsync()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.Room().RunAsync(_bench.Settings, _bench.Ready, new PrintArchive(_bench.Store), default);
    }

    private Task<MailVerified> VerifyAsync(string? caseNumber = null) => new MailVerification(_bench.Store).VerifyAsync(caseNumber is null ? null : [caseNumber], default);

    private static (int Entries, int Envelopes, int Files, int Voided) Counts(MailVerified found) => (found.Entries, found.Envelopes, found.Files, found.VoidedFiles);

    /// <summary>The name of the blob of a file of the batch.</summary>
    private string BlobOf(string ending) => Files + Path.GetFileName(Directory.GetFiles(_bench.PathOf(Files), "*-20161201-1-01" + ending).Single());
}
