using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Closing;
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
        Assert.Equal("RUN015", Assert.Single((await _bench.Closing().WithdrawAsync(Batch, WithdrawalReason.Damaged, isDestroyed: true, default)).Diagnostics).Id);
    }

    [Fact]
    public async Task Exceptions_are_recorded_only_when_they_are_accepted()
    {
        await PrintAsync();
        var record = Record().Append(Record()[0]).ToList();
        var refused = await CloseAsync(Batch, record);
        Assert.Null(refused.Closed);
        Assert.Equal("RUN022", Assert.Single(refused.Diagnostics).Id);
        Assert.Equal(BatchState.Printed, (await _bench.BookAsync()).FindBatch(Batch)!.State);
        var accepted = await CloseAsync(Batch, record, accept: true);
        Assert.Equal("RUN022", Assert.Single(accepted.Diagnostics).Id);
        Assert.Single(accepted.Closed!.Exceptions);
        Assert.Single((await _bench.BookAsync()).FindBatch(Batch)!.Exceptions);
    }

    [Fact]
    public async Task What_was_not_inserted_is_never_accepted_as_mailed()
    {
        await PrintAsync();
        var record = Record().SkipLast(1).ToList();
        Assert.Equal("RUN021", Assert.Single((await CloseAsync(Batch, record)).Diagnostics).Id);
        Assert.Null((await CloseAsync(Batch, record, accept: true)).Closed);

        // Somebody has opened it: the reader missed the sheet.
        Assert.Single((await CloseAsync(Batch, record, complete: [Record()[^1].Split(',')[1]])).Closed!.Exceptions);
    }

    [Fact]
    public async Task An_envelope_that_is_pulled_out_is_not_mailed_and_its_letter_is_due_again()
    {
        await PrintAsync();
        Assert.Equal("RUN018", Assert.Single((await _bench.Closing().WithdrawAsync(Envelope, WithdrawalReason.Damaged, isDestroyed: false, default)).Diagnostics).Id);
        var (voided, letters, problems) = await _bench.Closing().WithdrawAsync(Envelope, WithdrawalReason.Damaged, isDestroyed: true, default);
        Assert.Equal((Envelope, 1, 0), (Assert.Single(voided), letters, problems.Length));
        Assert.Equal("RUN014", Assert.Single((await _bench.Closing().WithdrawAsync(Envelope, WithdrawalReason.Damaged, isDestroyed: true, default)).Diagnostics).Id);
        var refused = (await _bench.Room().ReprintAsync(Envelope, _bench.Out, default)).Problem!;
        Assert.Equal(("RUN014", $"Envelope {Envelope} is voided already", "Nothing is to be done: its letters are due, or in other envelopes"), (refused.Id, refused.Message, refused.Hint));
        Assert.Contains((await _bench.RunAsync()).Diagnostics, problem => problem.Id == "RUN008" && problem.Message.Contains(Envelope, StringComparison.Ordinal));

        // It may have been inserted before, or not.
        var without = Record().Where(line => !line.Contains(Envelope, StringComparison.Ordinal));
        Assert.Empty((await CloseAsync(Batch, without)).Diagnostics);
        var back = (await _bench.Closing().ReturnAsync(Envelope, ReturnReason.Vacant, false, default))!;
        Assert.Equal("RUN014", back.Id);
        Assert.StartsWith("See that the id is right. If it is, it was mailed though it was to be destroyed", back.Hint, StringComparison.Ordinal);
        var book = await _bench.BookAsync();
        Assert.Equal((BatchState.Voided, BatchState.Closed), (book.FindEnvelope(Envelope)!.State, book.FindBatch(Batch)!.State));
        var again = Assert.Single(book.Runs[^1].Batches.SelectMany(batch => batch.Envelopes));
        Assert.Equal((book.FindEnvelope(Envelope)!.Planned.Recipient, null), (again.Planned.Recipient, again.Planned.Replaces));
    }

    [Fact]
    public async Task What_was_inserted_before_it_was_pulled_out_may_be_in_the_record()
    {
        await PrintAsync();
        await _bench.Closing().WithdrawAsync(Envelope, WithdrawalReason.Damaged, isDestroyed: true, default);
        Assert.Empty((await CloseAsync(Batch, Record())).Diagnostics);
        Assert.Equal("RUN015", Assert.Single((await _bench.Closing().WithdrawAsync(Record()[0].Split(',')[1], WithdrawalReason.Damaged, isDestroyed: true, default)).Diagnostics).Id);
    }

    [Fact]
    public async Task A_superseded_letter_is_not_closed_as_mailed_unseen()
    {
        await PrintAsync();
        await _bench.MakeReadyAsync(1, MailBench.Corrected);
        var superseded = await _bench.Room().FindSupersededAsync(_bench.Ready, default);
        Assert.Equal(MailBench.Copies, superseded.Length);
        var record = MailBench.Inserted(Record()) with { Superseded = [.. superseded.Select(envelope => envelope.Id)] };
        var refused = await _bench.Closing().CloseAsync(Batch, record, default);
        Assert.Null(refused.Closed);
        Assert.All(refused.Diagnostics, problem => Assert.Equal("RUN019", problem.Id));
        foreach (var envelope in superseded.Skip(1))
        {
            await _bench.Closing().WithdrawAsync(envelope.Id, WithdrawalReason.Damaged, isDestroyed: true, default);
        }

        Assert.Equal(superseded[0].Id, Assert.Single(await _bench.Room().FindSupersededAsync(_bench.Ready, default)).Id);
        var closed = await _bench.Closing().CloseAsync(Batch, record with { AcceptsExceptions = true }, default);
        Assert.Equal("RUN007", Assert.Single(closed.Diagnostics).Id);
        Assert.NotNull(closed.Closed);
    }

    [Fact]
    public async Task A_record_that_breaks_off_is_told_once()
    {
        await PrintAsync();
        var first = Record()[0].Split(',')[1];
        var problem = Assert.Single((await CloseAsync(Batch, Record().Where(line => line.Contains(first, StringComparison.Ordinal)))).Diagnostics);
        Assert.Equal("RUN028", problem.Id);
        Assert.Equal($"Nothing of the last 3 envelopes of {Batch}, {Batch}-0002 to {Batch}-0004, is in it", problem.Message);
    }

    [Fact]
    public async Task A_record_with_semicolons_is_told_so()
    {
        await PrintAsync();
        var csv = System.Text.Encoding.UTF8.GetBytes("batch;envelope;page;pages;time\r\n");
        var problem = Assert.Single((await _bench.Closing().CloseAsync(Batch, new InserterRecord(csv, "inserted.csv", MailBench.Day), default)).Diagnostics);
        Assert.Equal(("RUN020", "Semicolons stand between the columns where commas must"), (problem.Id, problem.Message));
    }

    [Fact]
    public async Task A_batch_that_is_closed_before_its_date_is_told()
    {
        await PrintAsync();
        var closed = await CloseAsync(Batch, Record(), today: MailBench.Day.AddDays(-2));
        Assert.Equal("RUN029", Assert.Single(closed.Diagnostics).Id);
        Assert.NotNull(closed.Closed);
    }

    [Fact]
    public async Task A_batch_that_is_not_closed_is_not_told_to_be_closed_early()
    {
        await PrintAsync();
        var refused = await CloseAsync(Batch, Record()[..^1], today: MailBench.Day.AddDays(-2));
        Assert.Null(refused.Closed);
        Assert.Equal("RUN021", Assert.Single(refused.Diagnostics).Id);
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
        Assert.Equal("RUN026", Assert.Single((await CloseAsync(Batch, record, spoiled: [Envelope])).Diagnostics).Id);
        await _bench.Room().ReprintAsync(Envelope, _bench.Out, default);
        var closed = await CloseAsync(Batch, record, spoiled: [Envelope]);
        Assert.Empty(closed.Diagnostics);
        Assert.Equal(Envelope, Assert.Single(closed.Closed!.Spoiled));
    }

    [Fact]
    public async Task Mail_that_came_back_is_told_until_a_newer_version_or_the_same_letter_is_mailed()
    {
        await PrintAsync();
        Assert.Equal("RUN013", (await _bench.Closing().ReturnAsync("20161201-1-01-0099", ReturnReason.Vacant, false, default))!.Id);
        Assert.Equal("RUN017", (await _bench.Closing().ReturnAsync(Envelope, ReturnReason.MovedLeftNoAddress, false, default))!.Id);
        await _bench.CloseAsync(Batch);
        Assert.Equal("RUN030", (await _bench.Closing().ReturnAsync(Envelope, ReturnReason.Vacant, false, default))!.Id);
        Assert.Equal(Envelope, Assert.Single((await _bench.BookAsync()).ToSendAgain).Id);
        Assert.Null((await _bench.LookAsync(MailBench.Day.AddDays(20))).Plan);

        // Of a version with another summary all copies are mailed.
        await _bench.MakeReadyAsync(1, MailBench.Corrected);
        var again = await _bench.RunAsync(MailBench.Day.AddDays(20));
        Assert.Equal(MailBench.Copies, again.Planned!.Batches.Sum(batch => batch.Envelopes.Length));
        Assert.Empty((await _bench.BookAsync()).ToSendAgain);

        await _bench.CloseAsync("20161221-1-01");
        Assert.Null(await _bench.Closing().ReturnAsync("20161221-1-01-0001", ReturnReason.TemporarilyAway, true, default));
        var third = await _bench.RunAsync(MailBench.Day.AddDays(30));
        Assert.Equal("20161231-1-01-0001", Assert.Single(third.Planned!.Batches.SelectMany(batch => batch.Envelopes)).Envelope);
    }

    [Fact]
    public async Task What_was_voided_is_neither_closed_nor_returned()
    {
        await PrintAsync();
        await _bench.Closing().WithdrawAsync("20161201-1", WithdrawalReason.Damaged, isDestroyed: true, default);
        Assert.Equal("RUN014", Assert.Single((await CloseAsync(Batch, Record())).Diagnostics).Id);
        Assert.Equal("20161201-1 is voided already", Assert.Single((await _bench.Closing().WithdrawAsync("20161201-1", WithdrawalReason.Damaged, isDestroyed: true, default)).Diagnostics).Message);
        Assert.Equal("RUN014", (await _bench.Closing().ReturnAsync(Envelope, ReturnReason.Refused, false, default))!.Id);
        Assert.Equal("RUN013", Assert.Single((await CloseAsync("20161201-7", [])).Diagnostics).Id);
    }

    [Fact]
    public async Task Why_something_is_withdrawn_is_recorded_with_who_did_it()
    {
        await PrintAsync();
        await _bench.Closing().WithdrawAsync(Envelope, WithdrawalReason.PrinterJam, isDestroyed: true, default);
        await _bench.Closing().WithdrawAsync(Batch, WithdrawalReason.DateSlipped, isDestroyed: true, default);
        var book = await _bench.BookAsync();
        Assert.Equal((WithdrawalReason.PrinterJam, "ana"), (book.FindEnvelope(Envelope)!.Withdrawal!.Because, book.FindEnvelope(Envelope)!.Withdrawal!.By.Name));
        Assert.Equal((VoidReason.Withdrawn, WithdrawalReason.DateSlipped), (book.FindBatch(Batch)!.VoidReason, book.FindBatch(Batch)!.Withdrawal!.Because));
        Assert.Equal(WithdrawalReason.DateSlipped, book.FindEnvelope(Batch + "-0001")!.Withdrawal!.Because);
    }

    private async Task PrintAsync()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        _record = await _bench.RecordAsync(Batch);
    }

    private List<string> _record = [];

    private List<string> Record() => [.. _record];

    private Task<(BatchesClosed? Closed, ImmutableArray<ImrDocs.Text.Diagnostics.Diagnostic> Diagnostics)> CloseAsync(
        string id, IEnumerable<string> record, bool accept = false, string[]? spoiled = null, string[]? complete = null, DateOnly? today = null) =>
        _bench.Closing().CloseAsync(
            id,
            MailBench.Inserted(record, today) with { Spoiled = [.. spoiled ?? []], Complete = [.. complete ?? []], AcceptsExceptions = accept },
            default);
}
