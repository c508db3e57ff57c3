using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Tests.Archive;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Mail;

public sealed partial class MailRoomTests : IDisposable
{
    private static readonly DateOnly Next = MailBench.Day.AddDays(1);

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_run_puts_every_copy_into_one_envelope_and_a_second_one_nothing()
    {
        await ReadyAsync(1, 2, 3);
        var first = await _bench.RunAsync();
        Assert.Empty(first.Stopped);
        Assert.Empty(first.Diagnostics);
        Assert.Equal([Delivery.Printed, Delivery.Printed], first.Batches.Select(batch => batch.Delivery));
        var files = _bench.Files();
        Assert.Equal(
            [
                "20161201-1-01.csv", "20161201-1-01.json", "20161201-1-01.pdf", "20161201-1-01.proofs.pdf", "20161201-1-01.summary.pdf",
                "20161201-1-02.csv", "20161201-1-02.json", "20161201-1-02.pdf", "20161201-1-02.proofs.pdf", "20161201-1-02.summary.pdf",
            ],
            files.Keys);
        await AssertEachCopyOnceAsync(3);

        var second = await _bench.RunAsync();
        Assert.Null(second.Planned);
        Assert.Equal([Delivery.Kept, Delivery.Kept], second.Batches.Select(batch => batch.Delivery));
        Assert.Equal(files, _bench.Files());

        await _bench.MakeReadyAsync(4);
        Assert.Equal("20161201-2", (await _bench.RunAsync()).Planned!.Run);
        await AssertEachCopyOnceAsync(4);
    }

    [Fact]
    public async Task The_manifest_is_as_expected()
    {
        await ReadyAsync(1, 2);
        await _bench.RunAsync();
        foreach (var extension in new[] { "csv", "json" })
        {
            // The hashes change with every word of the templates.
            var manifest = await File.ReadAllTextAsync(Path.Combine(_bench.Out, "20161201-1-01." + extension));
            Golden.Verify(
                Varying().Replace(manifest, "…"),
                Repository.PathOf("tests", "ImrDocs.Storage.Tests", "Mail", "manifest." + extension));
        }
    }

    [Fact]
    public async Task A_plan_writes_nothing_and_says_what_the_run_then_does()
    {
        await ReadyAsync(1, 2);
        var before = await _bench.BlobsAsync();
        var looked = await _bench.LookAsync();
        Assert.Equal(before, await _bench.BlobsAsync());
        Assert.False(Directory.Exists(_bench.Out));
        var ran = await _bench.RunAsync();
        Assert.Equal(Describe(looked.Plan!), Describe(ran.Planned!));
        Assert.Null((await _bench.LookAsync()).Plan);
    }

    [Fact]
    public async Task Files_that_are_gone_or_changed_are_made_again_byte_for_byte()
    {
        await ReadyAsync(1, 2);
        await _bench.RunAsync();
        var files = _bench.Files();
        File.Delete(Path.Combine(_bench.Out, "20161201-1-01.pdf"));
        await File.AppendAllTextAsync(Path.Combine(_bench.Out, "20161201-1-02.csv"), "changed");
        var again = await _bench.RunAsync();
        Assert.Null(again.Planned);
        Assert.Equal([Delivery.MadeAgain, Delivery.MadeAgain], again.Batches.Select(batch => batch.Delivery));
        Assert.Equal(files, _bench.Files());
        Assert.Equal("Batch 20161201-1-01 was printed before, and its file for the printer was not here: it is made once more", Assert.Single(again.Diagnostics).Message);
    }

    [Fact]
    public async Task A_batch_that_is_closed_is_put_into_no_other_folder_to_be_mailed_twice()
    {
        await ReadyAsync(1);
        await _bench.RunAsync();
        await _bench.CloseAsync("20161201-1-01");
        Assert.Equal([Delivery.Kept], (await _bench.RunAsync()).Batches.Select(batch => batch.Delivery));
        Directory.Delete(_bench.Out, recursive: true);
        await _bench.MakeReadyAsync(2);
        var second = await _bench.RunAsync();
        Assert.Equal(["20161201-2-01"], second.Batches.Select(batch => batch.Batch.Id));
        Assert.All(_bench.Files().Keys, name => Assert.StartsWith("20161201-2-01.", name, StringComparison.Ordinal));
    }

    /// <summary>The store fails at every call in turn, before or after doing what was asked: as a kill does.</summary>
    [Theory]
    [Trait(Traits.Speed, Traits.Slow)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_broke_off_anywhere_goes_on_with_the_same_bytes(bool done)
    {
        await _bench.ArchiveTemplatesAsync();
        await ReadyAsync(1);
        _bench.Settings = _bench.Settings with { Limits = new BatchLimits(2, 6) };
        using var whole = new MailBench { Settings = _bench.Settings };
        await whole.ArchiveTemplatesAsync();
        await whole.MakeReadyAsync(1);
        await whole.RunAsync();
        var expected = whole.Files();

        for (var call = 0; ; call++)
        {
            using var bench = new MailBench { Settings = _bench.Settings };
            await bench.ArchiveTemplatesAsync();
            await bench.MakeReadyAsync(1);
            var failing = new FailingStore(bench.Store, call, done);
            var broke = await Record.ExceptionAsync(() => bench.RunAsync(store: failing));
            var printed = (await bench.BookAsync()).Batches.Where(batch => batch.State == BatchState.Printed).Select(batch => batch.Id).ToHashSet(StringComparer.Ordinal);
            if (Directory.Exists(bench.Out))
            {
                // Nobody finds a file of a batch that the ledger does not call printed.
                Assert.All(bench.Files().Keys, name => Assert.Contains(name[..name.IndexOf('.', StringComparison.Ordinal)], printed));
            }

            await bench.RunAsync();
            Assert.Equal(expected, bench.Files());
            if (broke is null)
            {
                Assert.True(call > 20, $"only {call} calls");
                return;
            }

            Assert.IsType<StoreException>(broke);
        }
    }

    [Fact]
    public async Task A_batch_that_was_not_printed_on_its_date_is_voided_and_its_letters_get_the_new_date()
    {
        await ReadyAsync(1);
        await PlanOnlyAsync();
        var later = await _bench.RunAsync(Next);
        Assert.Equal("RUN004", Assert.Single(later.Diagnostics).Id);
        Assert.Equal("20161202-1", later.Planned!.Run);
        await AssertEachCopyOnceAsync(1);
        var letters = (await _bench.BlobsAsync()).Where(name => name.EndsWith(".manifest.json", StringComparison.Ordinal)).ToList();
        Assert.Equal(MailBench.Copies, letters.Count);
        foreach (var name in letters)
        {
            Assert.Contains("\"mailingDate\": \"2016-12-02\"", Encoding.UTF8.GetString((await _bench.Store.GetAsync(new BlobName(name), default))!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_printed_batch_whose_date_slips_is_told_and_mailed_anew_once_it_is_withdrawn()
    {
        await ReadyAsync(1);
        await _bench.RunAsync();
        var open = await _bench.LookAsync(Next);
        Assert.Null(open.Plan);
        Assert.Equal("20161201-1-01", Assert.Single(open.StillOpen).Id);
        Assert.Equal("RUN005", MailReport.StillOpen(open.StillOpen[0]).Id);
        Assert.Null((await _bench.RunAsync(Next)).Planned);

        var (voided, letters, problems) = await _bench.Closing().WithdrawAsync("20161201-1", WithdrawalReason.Damaged, isDestroyed: true, default);
        Assert.Equal(("20161201-1-01", MailBench.Copies), (Assert.Single(voided), letters));
        Assert.Empty(problems);
        var later = await _bench.RunAsync(Next);
        Assert.Equal("20161202-1", later.Planned!.Run);
        Assert.Equal("RUN008", Assert.Single(later.Diagnostics).Id);
        await AssertEachCopyOnceAsync(1);

        Array.ForEach(Directory.GetFiles(_bench.Out, "20161201-1-01.*"), File.Delete);
        Assert.Empty((await _bench.RunAsync(Next)).Diagnostics);
    }

    [Fact]
    public async Task A_superseded_letter_that_was_not_printed_is_dropped_and_named()
    {
        await ReadyAsync(1, 2);
        await PlanOnlyAsync();
        await _bench.MakeReadyAsync(2, MailBench.Corrected);
        var looked = await _bench.LookAsync();
        var ran = await _bench.RunAsync();
        Assert.Equal(looked.Lapsed.SelectMany(MailReport.Of), ran.Diagnostics);
        Assert.Equal(MailBench.Copies, ran.Diagnostics.Count(one => one.Id == "RUN003" && one.Message.StartsWith(MailBench.NumberOf(2), StringComparison.Ordinal)));
        Assert.All((await _bench.BookAsync()).Batches.Where(batch => batch.State == BatchState.Printed).SelectMany(batch => batch.Envelopes), envelope =>
            Assert.Equal(envelope.Planned.CaseNumber == MailBench.NumberOf(2) ? 2 : 1, envelope.Planned.CaseVersion));
        await AssertEachCopyOnceAsync(2);
    }

    [Fact]
    public async Task A_superseded_letter_that_is_printed_is_told_until_its_batch_is_closed()
    {
        await ReadyAsync(1);
        await _bench.RunAsync();
        await _bench.MakeReadyAsync(1, MailBench.Corrected);
        var looked = await _bench.LookAsync();
        Assert.Equal(MailBench.Copies, looked.PrintedSuperseded.Length);
        Assert.Equal("RUN007", MailReport.PrintedSuperseded(looked.PrintedSuperseded[0]).Id);
        Assert.Equal(MailBench.Copies, looked.Plan!.Batches.Sum(batch => batch.Envelopes.Length));
    }

    [Fact]
    public async Task Unreleased_templates_hide_nothing_else_that_stops_a_letter()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.MakeReadyAsync(2, json => json.Replace("\"state\": \"CA\", \"zip\": \"95521\"", "\"state\": \"ZZ\", \"zip\": \"95521\"", StringComparison.Ordinal));
        var trial = await _bench.LookAsync();
        var problems = trial.Stopped.ToDictionary(stopped => stopped.Recipient!, stopped => stopped.Diagnostics.Select(problem => problem.ToString()));
        Assert.Equal(["MAIL005", "RUN016", "RUN016", "RUN016"], trial.Stopped.OrderBy(stopped => stopped.Diagnostics[0].Id, StringComparer.Ordinal).Select(stopped => stopped.Diagnostics[0].Id));
        _bench.Settings = _bench.Settings with { AllowsPartly = true };
        problems = (await _bench.LookAsync()).Stopped.ToDictionary(stopped => stopped.Recipient!, stopped => stopped.Diagnostics.Select(problem => problem.ToString()));
        Assert.Equal(["employee"], problems.Keys);
        _bench.Settings = _bench.Settings with { AllowsPartly = false };
        _bench.Settings = _bench.Settings with { AllowsUnreleased = false };
        var looked = await _bench.LookAsync();
        Assert.Null(looked.Plan);
        Assert.Equal(2 * MailBench.Copies, looked.Stopped.Length);
        Assert.All(looked.Stopped, stopped => Assert.Equal("RUN001", stopped.Diagnostics[0].Id));
        Assert.All(
            looked.Stopped,
            stopped => Assert.Equal(
                stopped.CaseNumber == MailBench.NumberOf(2) && problems.TryGetValue(stopped.Recipient!, out var own) ? own : [],
                stopped.Diagnostics.Where(problem => problem.Id != "RUN001").Select(problem => problem.ToString())));
        Assert.Null((await _bench.RunAsync()).Planned);
        Assert.Empty((await _bench.BookAsync()).Runs);
    }

    [Fact]
    public async Task What_does_not_come_out_as_planned_is_not_printed()
    {
        await ReadyAsync(1);
        await PlanOnlyAsync();
        using var other = new MailBench();
        await other.MakeReadyAsync(1);
        var planned = (await _bench.BookAsync()).Runs[0].Planned;
        await other.Ledger().AppendAsync(_ => planned with { Batches = [.. planned.Batches.Select(WithOnePageMore)] }, default);
        var ran = await other.RunAsync();
        Assert.Equal("RUN011", Assert.Single(ran.Diagnostics).Id);
        Assert.Empty(other.Files());
    }

    private static PlannedBatch WithOnePageMore(PlannedBatch batch) =>
        batch with { Envelopes = [.. batch.Envelopes.Select(envelope => envelope with { Pages = envelope.Pages + 1 })] };

    [Fact]
    public void A_date_that_lies_behind_is_told()
    {
        Assert.Equal("RUN006", Assert.Single(MailReport.OfDate(MailBench.Day, Next)).Id);
        Assert.Empty(MailReport.OfDate(MailBench.Day, MailBench.Day));
        Assert.Equal("The mailing date 2017-12-01 is 365 days ahead", Assert.Single(MailReport.OfDate(MailBench.Day.AddDays(365), MailBench.Day)).Message);
        Assert.Equal("RUN009", Assert.Single(MailReport.OfDate(MailBench.Day.AddDays(3), MailBench.Day)).Id);
    }

    [Fact]
    public async Task A_reprint_is_the_same_bytes_and_is_recorded()
    {
        await ReadyAsync(1, 2);
        await _bench.RunAsync();
        const string Envelope = "20161201-1-01-0003";
        var first = await _bench.Room().ReprintAsync(Envelope, _bench.Out, default);
        var bytes = _bench.Files()[Envelope + ".pdf"];
        Assert.Null(first.Problem);
        Assert.Equal((await _bench.BookAsync()).FindEnvelope(Envelope)!.Printed!.Print, first.File!.Sha256);
        await _bench.Room().ReprintAsync(Envelope, _bench.Out, default);
        Assert.Equal(bytes, _bench.Files()[Envelope + ".pdf"]);
        Assert.Equal(2, (await _bench.BookAsync()).FindEnvelope(Envelope)!.Reprints);

        Assert.Equal("RUN013", (await _bench.Room().ReprintAsync("20161201-9-01-0001", _bench.Out, default)).Problem!.Id);
        await _bench.Closing().WithdrawAsync("20161201-1-01", WithdrawalReason.Damaged, isDestroyed: true, default);
        Assert.Equal("RUN014", (await _bench.Room().ReprintAsync(Envelope, _bench.Out, default)).Problem!.Id);
    }

    [GeneratedRegex("[0-9a-f]{64}|(?<=\"bytes\": )[0-9]+")]
    private static partial Regex Varying();

    private async Task ReadyAsync(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await _bench.MakeReadyAsync(number);
        }
    }

    /// <summary>A run that is killed after its plan.</summary>
    private async Task PlanOnlyAsync()
    {
        await _bench.PlanOnlyAsync();
        Assert.All((await _bench.BookAsync()).Batches, batch => Assert.Equal(BatchState.Planned, batch.State));
    }

    /// <summary>Each copy of each case is in one envelope that counts, and the files are of batches that count.</summary>
    private async Task AssertEachCopyOnceAsync(int cases)
    {
        var book = await _bench.BookAsync();
        var envelopes = book.Batches.Where(batch => batch.State == BatchState.Printed).SelectMany(batch => batch.Envelopes).ToList();
        Assert.Equal(cases * MailBench.Copies, envelopes.Count);
        Assert.Equal(envelopes.Count, envelopes.Select(envelope => (envelope.Planned.CaseNumber, envelope.Planned.Recipient)).Distinct().Count());
    }

    private static string Describe(RunPlanned run) => string.Concat(run.Batches.SelectMany(batch => batch.Envelopes).Select(envelope => envelope with { Options = [] } + "\n"));
}
