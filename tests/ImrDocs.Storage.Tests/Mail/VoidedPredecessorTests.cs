// A letter never tells its reader that it replaces one that nobody got.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class VoidedPredecessorTests : IDisposable
{
    private static readonly DateOnly Later = MailBench.Day.AddDays(6);

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_planned_letter_that_tells_of_a_voided_one_is_planned_anew_and_tells_nothing()
    {
        await PrintFirstAsync();
        await _bench.PlanOnlyAsync(Later);
        Assert.All(await LastAsync(), envelope => Assert.NotNull(envelope.Planned.Tells));
        await VoidAsync("20161201-1");

        var looked = await _bench.LookAsync(Later);
        Assert.Equal(VoidReason.EarlierVoided, Assert.Single(looked.Lapsed).Reason);
        var ran = await _bench.RunAsync(Later);
        Assert.Equal(looked.Lapsed.SelectMany(MailReport.Of), ran.Diagnostics.Where(one => one.Id != "RUN008"));
        Assert.Equal("20161207-2", ran.Planned!.Run);
        Assert.All(await LastAsync(), envelope => Assert.Null(envelope.Planned.Tells));
    }

    [Fact]
    public async Task A_batch_is_not_printed_when_what_it_tells_of_is_voided_meanwhile()
    {
        await PrintFirstAsync();
        await _bench.PlanOnlyAsync(Later);
        var acts = 0;
        var store = new MeanwhileStore(_bench.Store, async name =>
        {
            // Envelopes are made on all cores.
            if (name.EndsWith("/2.json", StringComparison.Ordinal) && (await _bench.BookAsync()).Runs.Count == 2 && Interlocked.Increment(ref acts) == 1)
            {
                await VoidAsync("20161201-1-01-0002");
            }
        });
        var ran = await _bench.RunAsync(Later, store);
        Assert.Equal("Batch 20161207-1-01 holds letters that say that they replace one that was voided meanwhile", Assert.Single(ran.Diagnostics).Message);
        Assert.Empty(ran.Batches);
        Assert.DoesNotContain("20161207-1-01.pdf", _bench.Files().Keys);

        var again = await _bench.RunAsync(Later);
        Assert.Equal(MailBench.Copies, again.Planned!.Batches.Sum(batch => batch.Envelopes.Length));
        Assert.Equal(MailBench.Copies - 1, (await LastAsync()).Count(envelope => envelope.Planned.Tells is not null));
    }

    [Fact]
    public async Task A_printed_letter_that_tells_of_a_voided_one_is_told_and_not_closed_as_mailed()
    {
        await PrintFirstAsync();
        await _bench.RunAsync(Later);
        Assert.Empty((await _bench.LookAsync(Later)).TellingOfVoided);
        await VoidAsync("20161201-1-01-0002");
        var telling = Assert.Single((await _bench.LookAsync(Later)).TellingOfVoided);
        Assert.Equal(("20161207-1-01-0002", "RUN033"), (telling.Id, MailReport.TellsOfVoided(telling).Id));

        var marks = await _bench.RecordAsync("20161207-1-01");
        var (closed, problems) = await _bench.Closing().CloseAsync("20161207-1-01", MailBench.Inserted(marks, Later), default);
        Assert.Null(closed);
        Assert.Equal("RUN034", Assert.Single(problems).Id);
        Assert.Equal("The letter in envelope 20161207-1-01-0002 says that it replaces that of envelope 20161201-1-01-0002, which is voided", problems[0].Message);
        var batch = (await _bench.BookAsync()).FindBatch("20161207-1-01")!;
        var count = new HandCount(batch.Envelopes.Length, batch.Sheets, Later);
        Assert.Equal("RUN034", Assert.Single((await _bench.Closing().CloseByHandAsync(batch.Id, count, default)).Diagnostics).Id);

        // It was mailed all the same.
        (closed, problems) = await _bench.Closing().CloseAsync("20161207-1-01", MailBench.Inserted(marks, Later) with { AcceptsExceptions = true }, default);
        Assert.NotNull(closed);
        Assert.Equal("RUN033", Assert.Single(problems).Id);
        Assert.Empty((await _bench.LookAsync(Later)).TellingOfVoided);
    }

    [Fact]
    public async Task A_printed_letter_that_tells_of_a_voided_one_is_made_anew_once_it_is_voided_too()
    {
        await PrintFirstAsync();
        await _bench.RunAsync(Later);
        await VoidAsync("20161201-1-01-0002");
        await VoidAsync("20161207-1-01-0002");
        var anew = Assert.Single((await _bench.RunAsync(Later)).Planned!.Batches.SelectMany(batch => batch.Envelopes));
        Assert.Equal(((object?)null, (string?)null), (anew.Tells, anew.Replaces));
    }

    [Fact]
    public async Task A_run_that_others_outrun_again_and_again_gives_up_and_plans_nothing()
    {
        const int Earlier = 8;
        var dates = Enumerable.Range(0, Earlier).Select(MailBench.Day.AddDays).ToList();
        foreach (var date in dates)
        {
            await ChangeAsync(date.Day);
            await _bench.RunAsync(date);
        }

        await ChangeAsync(Earlier + 1);
        var open = new Stack<string>((await _bench.BookAsync()).Batches.Select(batch => batch.Id));
        var store = new MeanwhileStore(_bench.Store, async name =>
        {
            if (name.EndsWith($"/{Earlier + 1}.json", StringComparison.Ordinal) && open.TryPop(out var latest))
            {
                await VoidAsync(latest);
            }
        });
        var ran = await _bench.RunAsync(Later.AddDays(30), store);
        Assert.Equal("RUN035", Assert.Single(ran.Diagnostics, one => one.Id != "RUN008").Id);
        Assert.Null(ran.Planned);
        Assert.NotEmpty(open);
        Assert.NotNull((await _bench.RunAsync(Later.AddDays(30))).Planned);
    }

    [Fact]
    public async Task Of_what_is_voided_only_letters_that_are_in_no_other_envelope_are_counted_as_due_again()
    {
        await PrintFirstAsync();
        await _bench.MakeReadyAsync(2);
        await _bench.RunAsync(Later);
        var (_, one, _) = await _bench.Closing().WithdrawAsync("20161201-1-01-0001", WithdrawalReason.Superseded, isDestroyed: true, default);
        var (_, rest, _) = await _bench.Closing().WithdrawAsync("20161201-1", WithdrawalReason.Superseded, isDestroyed: true, default);
        var (_, newer, _) = await _bench.Closing().WithdrawAsync("20161207-1", WithdrawalReason.Superseded, isDestroyed: true, default);
        Assert.Equal((0, 0, 2 * MailBench.Copies), (one, rest, newer));
        Assert.Equal(newer, (await _bench.RunAsync(Later)).Planned!.Batches.Sum(batch => batch.Envelopes.Length));
    }

    private async Task PrintFirstAsync()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        await _bench.MakeReadyAsync(1, MailBench.Corrected);
    }

    private Task ChangeAsync(int number) => _bench.MakeReadyAsync(1, json => json.Replace("\"clinicalSummary\": \"", $"\"clinicalSummary\": \"Corrected {number} times. ", StringComparison.Ordinal));

    private async Task VoidAsync(string id)
    {
        var (voided, _, problems) = await _bench.Closing().WithdrawAsync(id, WithdrawalReason.Superseded, isDestroyed: true, default);
        Assert.Empty(problems);
        Assert.NotEmpty(voided);
    }

    private async Task<ImmutableArray<MailEnvelope>> LastAsync() => [.. (await _bench.BookAsync()).Runs[^1].Batches.SelectMany(batch => batch.Envelopes)];
}
