// The index tells how far each letter is in the mail.
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Search;
using ImrDocs.Storage.Tests.Mail;

namespace ImrDocs.Storage.Tests.Search;

public sealed class MailStandingTests : IDisposable
{
    private readonly MailBench _bench = new();
    private readonly TemporaryFolder _folder = new();
    private readonly LetterIndex _index;

    public MailStandingTests() => _index = new LetterIndex(_folder.PathOf("index", "letters.db"), _bench.Store, _bench.Clock);

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task Letters_go_through_the_mail()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        Assert.Equal([(MailStanding.Printed, 4)], await CountAsync());
        var first = (await _bench.BookAsync()).Batches.First().Envelopes[0];
        await _bench.Closing().WithdrawAsync(first.Id, WithdrawalReason.Damaged, isDestroyed: true, default);
        Assert.Equal([(MailStanding.NotMailed, 1), (MailStanding.Printed, 3)], (await CountAsync()).Order());
        await _bench.Closing().WithdrawAsync(first.Batch.Id, WithdrawalReason.Damaged, isDestroyed: true, default);
        Assert.Equal([(MailStanding.NotMailed, 4)], await CountAsync());

        await _bench.RunAsync();
        Assert.Equal([(MailStanding.Printed, 4)], await CountAsync());
        var again = (await _index.SearchAsync(new LetterQuery { Recipient = first.Planned.Recipient }, default)).Letters.Single();
        Assert.Equal((first.Planned.LetterKey, "20161201-2"), (again.Key.Value, again.Envelope![..10]));

        await _bench.CloseAsync("20161201-2-01");
        Assert.Null(await _bench.Closing().ReturnAsync(again.Envelope, ReturnReason.Vacant, sendAgain: true, default));
        Assert.Equal([(MailStanding.Mailed, 3), (MailStanding.Returned, 1)], await CountAsync());
        Assert.Equal(again.Envelope, Assert.Single((await _index.SearchAsync(new LetterQuery { Mail = MailStanding.Returned }, default)).Letters).Envelope);
    }

    private async Task<List<(MailStanding, int)>> CountAsync()
    {
        await _index.UpdateAsync(default);
        var found = await _index.SearchAsync(new LetterQuery { Edition = "mailed" }, default);
        return [.. found.Letters.GroupBy(letter => letter.Mail).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];
    }
}
