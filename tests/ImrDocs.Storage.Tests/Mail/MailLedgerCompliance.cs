// What the ledger of mail must do on every store.
using System.Globalization;
using System.Text;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Mail;

/// <summary>Derive from this for each implementation of <see cref="IBlobStore"/>.</summary>
public abstract class MailLedgerCompliance
{
    /// <summary>An empty store of its own for each call, and a way to open it again as another process would.</summary>
    protected abstract Task<Func<Task<IBlobStore>>> NewStoreAsync();

    [Fact]
    public async Task Of_many_who_plan_the_same_letters_at_once_each_letter_is_planned_by_one()
    {
        var open = await NewStoreAsync();
        var letters = Enumerable.Range(1, 40).Select(number => MailBooks.Letter(number, mailer: "123456")).ToList();
        var planners = await Task.WhenAll(Enumerable.Range(0, 6).Select(planner => Task.Run(async () =>
        {
            var ledger = new MailLedger(await open(), new TestClock(), MailBooks.Ana);
            for (var turn = 0; turn < 5; turn++)
            {
                // Everybody wants overlapping letters, a few at a time.
                var wanted = letters.Skip((planner + turn) * 7 % 40).Take(11).ToList();
                await ledger.AppendAsync(book => MailPlanner.Plan(book, MailBooks.Settings, MailBooks.Hash, wanted), default);
            }

            return await ledger.ReadAsync(default);
        })));

        var book = await new MailLedgerReader(await open()).ReadAsync(default);
        var envelopes = book.Batches.SelectMany(batch => batch.Envelopes).ToList();
        Assert.Equal(envelopes.Count, envelopes.Select(envelope => envelope.Planned.CaseNumber).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(envelopes.Count, envelopes.Select(envelope => envelope.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(1, envelopes.Count).Select(number => (long?)number), envelopes.Select(envelope => envelope.Planned.Serial));
        Assert.Equal(book.Entries, planners.Max(one => one.Entries));
        Assert.True(envelopes.Count >= 30, $"{envelopes.Count} envelopes");
    }

    [Fact]
    public async Task What_is_written_is_read_as_it_was()
    {
        var open = await NewStoreAsync();
        var ledger = new MailLedger(await open(), new TestClock(), MailBooks.Ana);
        await WriteAllKindsAsync(ledger);
        var expected = await ledger.ReadAsync(default);
        var actual = await new MailLedgerReader(await open()).ReadAsync(default);
        Assert.Equal(Describe(expected), Describe(actual));
        Golden.Verify(Describe(actual), Repository.PathOf("tests", "ImrDocs.Storage.Tests", "Mail", "ledger.state.txt"));
    }

    [Fact]
    public async Task An_entry_that_is_lost_changed_or_moved_is_noticed()
    {
        foreach (var damage in new Func<byte[][], byte[][]>[]
        {
            entries => [.. entries[..2], .. entries[3..]],
            entries => [entries[0], [.. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entries[1]).Replace("ana", "ben", StringComparison.Ordinal))], .. entries[2..]],
            entries => [entries[1], entries[0], .. entries[2..]],
            entries => [entries[0], [.. "{}"u8], .. entries[2..]],
            entries => [.. entries, entries[^1]],
        })
        {
            var store = await (await NewStoreAsync())();
            await WriteAllKindsAsync(new MailLedger(store, new TestClock(), MailBooks.Ana));
            var entries = new List<byte[]>();
            await foreach (var entry in store.ListAsync(null, default))
            {
                entries.Add((await store.GetAsync(entry.Name, default))!);
            }

            var damaged = await (await NewStoreAsync())();
            foreach (var (index, bytes) in damage([.. entries]).Index())
            {
                await damaged.PutIfAbsentAsync(new BlobName($"mail/ledger/{index + 1:D8}.json"), bytes, new BlobProperties("application/json", []), default);
            }

            var failure = await Assert.ThrowsAsync<StoreException>(() => new MailLedgerReader(damaged).ReadAsync(default));
            Assert.Equal("RUN010", failure.Diagnostic.Id);
        }
    }

    [Fact]
    public async Task A_gap_is_noticed()
    {
        var store = await (await NewStoreAsync())();
        await store.PutIfAbsentAsync(new BlobName("mail/ledger/00000002.json"), "{}"u8.ToArray(), new BlobProperties("application/json", []), default);
        var failure = await Assert.ThrowsAsync<StoreException>(() => new MailLedgerReader(store).ReadAsync(default));
        Assert.Equal("RUN010", failure.Diagnostic.Id);
    }

    /// <summary>A run with an event of each kind after it.</summary>
    private static async Task WriteAllKindsAsync(MailLedger ledger)
    {
        MailCandidate[] letters = [MailBooks.Letter(1, 3, mailer: "123456789"), MailBooks.Letter(2, 2, "90001", mailer: "123456789"), MailBooks.Letter(3, 40, mailer: "123456789")];
        var settings = MailBooks.Settings with { Limits = new BatchLimits(1, 6) };
        await ledger.AppendAsync(book => MailPlanner.Plan(book, settings, MailBooks.Hash, letters), default);
        foreach (var batch in new[] { "20161201-1-01", "20161201-1-02" })
        {
            await ledger.AppendAsync(book => new BatchPrinted(
                batch,
                [new MailFile(batch + ".pdf", 1234, MailBooks.Hash)],
                [.. book.FindBatch(batch)!.Envelopes.Select(envelope => new PrintedEnvelope(envelope.Id, MailBooks.Hash, MailBooks.Hash))]), default);
        }

        await ledger.AppendAsync(_ => new BatchVoided("20161201-1-03", VoidReason.DatePassed), default);
        await ledger.AppendAsync(_ => new EnvelopeReprinted("20161201-1-01-0001"), default);
        await ledger.AppendAsync(book => MailPlanner.Plan(book, settings, MailBooks.Hash, [MailBooks.Letter(9)]), default);
        await ledger.AppendAsync(_ => new BatchPrinted("20161201-2-01", [], [new PrintedEnvelope("20161201-2-01-0001", MailBooks.Hash, MailBooks.Hash)]), default);
        await ledger.AppendAsync(_ => new EnvelopeVoided("20161201-2-01-0001"), default);
        await ledger.AppendAsync(_ => new BatchesClosed(
            ["20161201-1-01"],
            MailBooks.Hash,
            2,
            ["20161201-1-01-0001"],
            [new Storage.Mail.Closing.SheetException(Storage.Mail.Closing.SheetFault.Doubled, "20161201-1-01-0001", 1, 7)]), default);
        await ledger.AppendAsync(_ => new EnvelopeReturned("20161201-1-01-0001", ReturnReason.MovedLeftNoAddress, false), default);
        await ledger.AppendAsync(_ => new LettersKept("CM16-0000001", 2, "final-determination", "mailed", 1, [new KeptLetter("employee", "20161201-1-02-0001")]), default);
        await ledger.AppendAsync(book => MailPlanner.Plan(book, settings, MailBooks.Hash, [MailBooks.Letter(2, 2, version: 2)]), default);
        await ledger.AppendAsync(_ => new EnvelopeReturned("20161201-1-02-0001", ReturnReason.Refused, false), default);
        await ledger.AppendAsync(_ => new EnvelopeReturned("20161201-1-02-0001", ReturnReason.TemporarilyAway, true), default);
        await ledger.AppendAsync(book => MailPlanner.Plan(book, settings, MailBooks.Hash, [MailBooks.Letter(1, 2, version: 2)]), default);
        await ledger.AppendAsync(_ => new BatchVoided("20161201-3-01", VoidReason.Withdrawn, WithdrawalReason.PrinterJam), default);
        await ledger.AppendAsync(_ => new BatchPrinted("20161201-4-01", [], [new PrintedEnvelope("20161201-4-01-0001", MailBooks.Hash, MailBooks.Hash)]), default);
        await ledger.AppendAsync(_ => new BatchAttested("20161201-4-01", 1, 1, []), default);
        Assert.Null(await ledger.AppendAsync(_ => null, default));
    }

    private static string Describe(MailBook book)
    {
        var text = new StringBuilder();
        foreach (var run in book.Runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"run {run.Id} of {run.Date:yyyy-MM-dd} by {run.PlannedBy.Name}\n");
            foreach (var batch in run.Batches)
            {
                text.Append(CultureInfo.InvariantCulture, $"  batch {batch.Id} {batch.Class} {batch.State} {batch.VoidReason} files {batch.Files.Length} exceptions {string.Join(' ', batch.Exceptions)} "
                    + $"withdrawn {Describe(batch.Withdrawal)} closed {batch.Closing?.Evidence} {batch.Closing?.By.Name}\n");
                foreach (var envelope in batch.Envelopes)
                {
                    text.Append(CultureInfo.InvariantCulture, $"    {envelope.Id} {envelope.Planned.CaseNumber} pages {envelope.Planned.Pages} sheets {envelope.Planned.Sheets} serial {envelope.Planned.Serial} printed {envelope.Printed is not null} reprints {envelope.Reprints} {envelope.Returned?.Reason} counts {envelope.Counts} {envelope.State} "
                        + $"version {envelope.Planned.CaseVersion} to {envelope.Version} {envelope.Planned.Because} {envelope.Planned.Replaces} withdrawn {Describe(envelope.Withdrawal)}\n");
                }
            }
        }

        return text.ToString();
    }

    private static string Describe(Withdrawal? withdrawal) => withdrawal is null ? "" : $"{withdrawal.Because?.Word ?? "without a reason"} by {withdrawal.By.Name}";
}

/// <summary>On files.</summary>
public sealed class FileMailLedgerTests : MailLedgerCompliance, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _stores;

    public void Dispose() => _folder.Dispose();

    protected override Task<Func<Task<IBlobStore>>> NewStoreAsync()
    {
        var path = _folder.PathOf($"store{++_stores}");
        return Task.FromResult<Func<Task<IBlobStore>>>(() => Task.FromResult<IBlobStore>(FileBlobStore.OpenOrCreate(path)));
    }
}

/// <summary>On Azure, by its emulator.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class AzureMailLedgerTests : MailLedgerCompliance
{
    protected override async Task<Func<Task<IBlobStore>>> NewStoreAsync()
    {
        var settings = await TestAzure.SharedSettingsAsync();
        var address = TestAzure.Address(Azurite.NewContainer());
        return () => address.OpenOrCreateAsync(settings, default);
    }
}
