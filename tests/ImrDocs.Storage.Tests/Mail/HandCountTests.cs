using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class HandCountTests : IDisposable
{
    private const string Batch = "20161201-1-01";
    private const string LeftOver = "20161201-1-01-0002";

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_batch_is_closed_by_its_counts_and_shows_that_they_are_attested()
    {
        var (envelopes, sheets) = await PrintAsync();
        var (closed, problems) = await CloseAsync("20161201-1", new HandCount(envelopes, sheets, MailBench.Day));
        Assert.Empty(problems);
        Assert.Equal((Batch, envelopes, sheets), (closed!.Batch, closed.Envelopes, closed.Sheets));
        var batch = (await _bench.BookAsync()).FindBatch(Batch)!;
        Assert.Equal((BatchState.Closed, InsertionEvidence.Attested, "ana"), (batch.State, batch.Closing!.Evidence, batch.Closing.By.Name));
        Assert.Equal("RUN015", Assert.Single((await CloseAsync(Batch, new HandCount(envelopes, sheets, MailBench.Day))).Diagnostics).Id);
    }

    [Fact]
    public async Task Other_counts_close_nothing_and_both_are_told()
    {
        var (envelopes, sheets) = await PrintAsync();
        var (closed, problems) = await CloseAsync(Batch, new HandCount(envelopes - 1, sheets + 1, MailBench.Day) { AcceptsExceptions = true });
        Assert.Null(closed);
        Assert.Equal(
            [$"Batch {Batch} has {envelopes} envelopes to insert, and {envelopes - 1} were counted", $"Batch {Batch} has {sheets} sheets to insert, and {sheets + 1} were counted"],
            problems.Select(problem => problem.Message));
        Assert.Equal(BatchState.Printed, (await _bench.BookAsync()).FindBatch(Batch)!.State);
    }

    [Fact]
    public async Task What_was_left_over_is_destroyed_and_due_again()
    {
        var (envelopes, sheets) = await PrintAsync();
        var left = (await _bench.BookAsync()).FindEnvelope(LeftOver)!;
        var count = new HandCount(envelopes - 1, sheets - left.Planned.Sheets, MailBench.Day) { NotInserted = [LeftOver] };
        Assert.Equal("RUN018", Assert.Single((await CloseAsync(Batch, count)).Diagnostics).Id);
        Assert.Equal(LeftOver, Assert.Single((await CloseAsync(Batch, count with { IsDestroyed = true })).Closed!.NotInserted));
        var book = await _bench.BookAsync();
        Assert.Equal((BatchState.Voided, WithdrawalReason.NotInserted), (book.FindEnvelope(LeftOver)!.State, book.FindEnvelope(LeftOver)!.Withdrawal!.Because));
        var again = Assert.Single((await _bench.RunAsync()).Planned!.Batches.SelectMany(batch => batch.Envelopes));
        Assert.Equal(left.Planned.Recipient, again.Recipient);
    }

    [Fact]
    public async Task What_was_voided_before_is_not_expected()
    {
        var (envelopes, sheets) = await PrintAsync();
        await _bench.Closing().WithdrawAsync(LeftOver, WithdrawalReason.Damaged, isDestroyed: true, default);
        var left = (await _bench.BookAsync()).FindEnvelope(LeftOver)!;
        var count = new HandCount(envelopes - 1, sheets - left.Planned.Sheets, MailBench.Day);
        Assert.Equal("RUN014", Assert.Single((await CloseAsync(Batch, count with { NotInserted = [LeftOver], IsDestroyed = true })).Diagnostics).Id);
        Assert.Empty((await CloseAsync(Batch, count)).Diagnostics);
        Assert.Equal(WithdrawalReason.Damaged, (await _bench.BookAsync()).FindEnvelope(LeftOver)!.Withdrawal!.Because);
    }

    [Fact]
    public async Task What_is_not_of_the_batch_cannot_have_been_left_over()
    {
        var (envelopes, sheets) = await PrintAsync();
        await _bench.MakeReadyAsync(2);
        await _bench.RunAsync();
        var count = new HandCount(envelopes, sheets, MailBench.Day) { NotInserted = ["20161201-2-01-0001", "20161201-1-01-0099"], IsDestroyed = true };
        Assert.Equal(["RUN013", "RUN013"], (await CloseAsync(Batch, count)).Diagnostics.Select(problem => problem.Id));
    }

    [Fact]
    public async Task A_batch_of_which_nothing_was_inserted_is_to_be_voided()
    {
        await PrintAsync();
        var all = (await _bench.BookAsync()).FindBatch(Batch)!.Envelopes.Select(envelope => envelope.Id);
        var problem = Assert.Single((await CloseAsync(Batch, new HandCount(0, 0, MailBench.Day) { NotInserted = [.. all], IsDestroyed = true })).Diagnostics);
        Assert.Equal(("RUN031", "Void the batch: imrdocs mail void"), (problem.Id, problem.Hint));
    }

    [Fact]
    public async Task Batches_are_counted_one_by_one()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.MakeReadyAsync(2);
        await _bench.RunAsync();
        var batches = (await _bench.BookAsync()).Batches.Where(batch => batch.State == BatchState.Printed).ToList();
        Assert.True(batches.Count > 1);
        var problem = Assert.Single((await CloseAsync("20161201-1", new HandCount(8, 8, MailBench.Day))).Diagnostics);
        Assert.Equal(("RUN032", $"20161201-1 has {string.Join(", ", batches.Select(batch => batch.Id))} to close"), (problem.Id, problem.Message));
        foreach (var batch in batches)
        {
            Assert.NotNull((await CloseAsync(batch.Id, new HandCount(batch.Envelopes.Length, batch.Sheets, MailBench.Day))).Closed);
        }
    }

    [Fact]
    public async Task A_superseded_letter_is_not_attested_unseen()
    {
        var (envelopes, sheets) = await PrintAsync();
        await _bench.MakeReadyAsync(1, MailBench.Corrected);
        var count = new HandCount(envelopes, sheets, MailBench.Day.AddDays(-1))
        {
            Superseded = [.. (await _bench.Room().FindSupersededAsync(_bench.Ready, default)).Select(envelope => envelope.Id)],
        };
        var refused = await CloseAsync(Batch, count);
        Assert.Null(refused.Closed);
        Assert.Equal(envelopes, refused.Diagnostics.Count(problem => problem.Id == "RUN019"));
        Assert.DoesNotContain(refused.Diagnostics, problem => problem.Id == "RUN029");
        var accepted = await CloseAsync(Batch, count with { AcceptsExceptions = true });
        Assert.NotNull(accepted.Closed);
        Assert.Equal(["RUN007", "RUN029"], accepted.Diagnostics.Select(problem => problem.Id).Distinct());
    }

    private async Task<(int Envelopes, int Sheets)> PrintAsync()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        var batch = (await _bench.BookAsync()).FindBatch(Batch)!;
        return (batch.Envelopes.Length, batch.Sheets);
    }

    private Task<(BatchAttested? Closed, ImmutableArray<Diagnostic> Diagnostics)> CloseAsync(string id, HandCount count) => _bench.Closing().CloseByHandAsync(id, count, default);
}
