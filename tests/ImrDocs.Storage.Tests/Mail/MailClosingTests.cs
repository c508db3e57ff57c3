using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class MailClosingTests : IDisposable
{
    private const string Batch = "20161201-1-01";
    private const string Envelope = "20161201-1-01-0002";

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_run_is_closed_when_all_of_it_was_inserted_and_then_stays_so()
    {
        await PrintAsync();
        Assert.Empty((await CloseAsync("20161201-1", Record())).Diagnostics);
        Assert.Equal(BatchState.Closed, (await _bench.BookAsync()).FindBatch(Batch)!.State);
        Assert.Equal("RUN015", Assert.Single((await CloseAsync(Batch, Record())).Diagnostics).Id);
        Assert.Equal("RUN015", Assert.Single((await _bench.Closing().WithdrawAsync(Batch, default)).Diagnostics).Id);
    }

    [Fact]
    public async Task Exceptions_are_recorded_only_when_they_are_accepted()
    {
        await PrintAsync();
        var record = Record().SkipLast(1).ToList();
        var refused = await CloseAsync(Batch, record);
        Assert.Null(refused.Closed);
        Assert.Equal("RUN021", Assert.Single(refused.Diagnostics).Id);
        Assert.Equal(BatchState.Printed, (await _bench.BookAsync()).FindBatch(Batch)!.State);
        var accepted = await CloseAsync(Batch, record, accept: true);
        Assert.Equal("RUN021", Assert.Single(accepted.Diagnostics).Id);
        Assert.Single(accepted.Closed!.Exceptions);
        Assert.Single((await _bench.BookAsync()).FindBatch(Batch)!.Exceptions);
    }

    [Fact]
    public async Task The_record_of_another_run_is_told_once()
    {
        await PrintAsync();
        var record = Record().Select(line => line.Replace("20161201-1", "20161130-2", StringComparison.Ordinal)).ToList();
        Assert.Equal("RUN027", Assert.Single((await CloseAsync(Batch, record)).Diagnostics).Id);
        Assert.Null((await CloseAsync(Batch, record, accept: true)).Closed);
        Assert.Equal("RUN027", Assert.Single((await CloseAsync(Batch, [])).Diagnostics).Id);
    }

    [Fact]
    public async Task A_spoiled_envelope_counts_once_it_was_printed_again()
    {
        await PrintAsync();
        var record = Record();
        record.InsertRange(record.Count, record.Where(line => line.Contains(Envelope, StringComparison.Ordinal)).ToList());
        Assert.Contains((await CloseAsync(Batch, record)).Diagnostics, one => one.Id == "RUN022");
        Assert.Equal("RUN026", Assert.Single((await CloseAsync(Batch, record, spoiled: Envelope)).Diagnostics).Id);
        await _bench.Room().ReprintAsync(Envelope, _bench.Out, default);
        var closed = await CloseAsync(Batch, record, spoiled: Envelope);
        Assert.Empty(closed.Diagnostics);
        Assert.Equal(Envelope, Assert.Single(closed.Closed!.Spoiled));
    }

    [Fact]
    public async Task Mail_that_came_back_is_told_until_a_newer_version_or_the_same_letter_is_mailed()
    {
        await PrintAsync();
        Assert.Equal("RUN013", (await _bench.Closing().ReturnAsync("20161201-1-01-0099", ReturnReason.Vacant, false, default))!.Id);
        Assert.Null(await _bench.Closing().ReturnAsync(Envelope, ReturnReason.MovedLeftNoAddress, false, default));
        Assert.Equal("RUN030", (await _bench.Closing().ReturnAsync(Envelope, ReturnReason.Vacant, false, default))!.Id);
        Assert.Equal(Envelope, Assert.Single((await _bench.BookAsync()).ToSendAgain).Id);
        Assert.Null((await _bench.LookAsync(MailBench.Day.AddDays(20))).Plan);

        // With the address as it should be, all copies of the new version are mailed.
        await _bench.MakeReadyAsync(1, MailBench.Corrected);
        var again = await _bench.RunAsync(MailBench.Day.AddDays(20));
        Assert.Equal(MailBench.Copies, again.Planned!.Batches.Sum(batch => batch.Envelopes.Length));
        Assert.Empty((await _bench.BookAsync()).ToSendAgain);

        Assert.Null(await _bench.Closing().ReturnAsync("20161221-1-01-0001", ReturnReason.TemporarilyAway, true, default));
        var third = await _bench.RunAsync(MailBench.Day.AddDays(30));
        Assert.Equal("20161231-1-01-0001", Assert.Single(third.Planned!.Batches.SelectMany(batch => batch.Envelopes)).Envelope);
    }

    [Fact]
    public async Task What_was_voided_is_neither_closed_nor_returned()
    {
        await PrintAsync();
        await _bench.Closing().WithdrawAsync("20161201-1", default);
        Assert.Equal("RUN014", Assert.Single((await CloseAsync(Batch, Record())).Diagnostics).Id);
        Assert.Equal("RUN014", (await _bench.Closing().ReturnAsync(Envelope, ReturnReason.Refused, false, default))!.Id);
        Assert.Equal("RUN013", Assert.Single((await CloseAsync("20161201-7", [])).Diagnostics).Id);
    }

    private async Task PrintAsync()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        _book = await _bench.BookAsync();
    }

    private MailBook? _book;

    private List<string> Record() =>
    [
        .. from envelope in _book!.FindBatch(Batch)!.Envelopes
           from number in Enumerable.Range(0, envelope.Planned.Sheets)
           select string.Create(CultureInfo.InvariantCulture, $"{Batch},{envelope.Id},{(2 * number) + 1},{envelope.Planned.Pages},2016-12-01T10:00:00"),
    ];

    private Task<(BatchesClosed? Closed, ImmutableArray<ImrDocs.Text.Diagnostics.Diagnostic> Diagnostics)> CloseAsync(
        string id, IEnumerable<string> record, bool accept = false, params string[] spoiled) =>
        _bench.Closing().CloseAsync(
            id,
            Encoding.UTF8.GetBytes("batch,envelope,page,pages,time\n" + string.Join('\n', record)),
            "inserted.csv",
            spoiled.ToImmutableHashSet(StringComparer.Ordinal),
            accept,
            default);
}
