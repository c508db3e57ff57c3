using ImrDocs.Storage.Audit;
using ImrDocs.Storage.People;
using ImrDocs.Web.Cases;

namespace ImrDocs.Web.Tests.Cases;

public sealed class ReadingRecordTests
{
    private static readonly Person Reader = new("reader", IdentitySource.SignedIn);

    [Fact]
    public async Task Previews_belong_to_an_opening_for_a_while_and_are_recorded_without_one()
    {
        await using var server = await WebServer.StartAsync();
        var clock = new StoppedClock();
        using var audit = new AuditLog(server.Store, clock);
        var readings = new ReadingRecord(audit, clock);
        await readings.PreviewedAsync(Reader, "CM13-0000001", 1, CancellationToken.None);
        await readings.PreviewedAsync(Reader, "CM13-0000001", 1, CancellationToken.None);
        Assert.Equal(1, await CountAsync());
        await readings.PreviewedAsync(Reader, "CM13-0000001", 2, CancellationToken.None);
        await readings.PreviewedAsync(Reader with { Name = "another" }, "CM13-0000001", 1, CancellationToken.None);
        Assert.Equal(3, await CountAsync());
        await readings.OpenedAsync(Reader, "CM13-0000001", 1, CancellationToken.None);
        Assert.Equal(4, await CountAsync());
        clock.Seconds += 31 * 60;
        await readings.PreviewedAsync(Reader, "CM13-0000001", 1, CancellationToken.None);
        Assert.Equal(5, await CountAsync());

        async Task<int> CountAsync() => await audit.ListAsync(CancellationToken.None).CountAsync();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
