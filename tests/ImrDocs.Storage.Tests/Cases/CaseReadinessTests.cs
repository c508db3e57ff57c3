// A case is ready once its letters pass every check; then one job makes them, whatever fails on the way.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Tests.Archive;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Cases;

public sealed class CaseReadinessTests : IDisposable
{
    private readonly CaseBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Who_made_a_case_ready_first_is_recorded_and_its_letter_is_queued_once()
    {
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
        var first = await _bench.Readiness().MarkAsync(CaseBench.Number, null, CaseBench.Ana, default);
        Assert.Equal((1, CaseBench.Ana, JobState.Open), (first.Version, first.Mark!.By, first.Job!.State));
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await _bench.Readiness().MarkAsync(CaseBench.Number, 1, CaseBench.Ben, default);
        Assert.Equal((first.Mark, first.Job.Job.Id), (second.Mark, second.Job!.Job.Id));
        Assert.Equal(first.Mark, (await _bench.Versions.HistoryAsync(CaseBench.Number, default))[0].Ready);
    }

    [Fact]
    public async Task What_stands_against_a_letter_stands_against_its_case_at_its_place()
    {
        await _bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Summary(""), _bench.By(CaseBench.Ana, 0), default);
        var refused = await _bench.Readiness().MarkAsync(CaseBench.Number, null, CaseBench.Ana, default);
        Assert.Null(refused.Mark);
        var problem = Assert.Single(refused.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("CASE014", "clinicalSummary", $"cases/{CaseBench.Number}/1.json"), (problem.Id, problem.DataPath, problem.File));
        Assert.Null((await _bench.Versions.HistoryAsync(CaseBench.Number, default))[0].Ready);
    }

    [Fact]
    public async Task The_mailed_copies_of_a_case_with_parties_are_checked_too()
    {
        var json = await File.ReadAllTextAsync(ImrDocs.Testing.Repository.PathOf("seeds", "cases", "large-print-and-long-addresses.json"));
        var number = Letters.Cases.CaseReader.Read(System.Text.Encoding.UTF8.GetBytes(json), "").Case!.CaseNumber;
        var without = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        without.Remove("documentsReviewed");
        await _bench.Versions.StoreAsync(number, System.Text.Encoding.UTF8.GetBytes(without.ToJsonString()), default);
        var refused = await _bench.Readiness().MarkAsync(number, null, CaseBench.Ana, default);
        Assert.Contains(refused.Diagnostics, diagnostic => diagnostic is { Id: "LET012", DataPath: "documentsReviewed" });
    }

    [Fact]
    public async Task What_will_stop_a_copy_in_the_mail_is_told_and_does_not_keep_the_case_from_being_ready()
    {
        var json = Mail.MailBench.Json(1, text => text.Replace("5 Lantern Court", "5 Lantern Court at the far end of the long lane behind the mill", StringComparison.Ordinal)
            .Replace("\"zip\": \"95501\"", "\"zip\": \"10001\"", StringComparison.Ordinal));
        await _bench.Versions.StoreAsync(Mail.MailBench.NumberOf(1), System.Text.Encoding.UTF8.GetBytes(json), default);
        var result = await _bench.Readiness().MarkAsync(Mail.MailBench.NumberOf(1), null, CaseBench.Ana, default);
        Assert.NotNull(result.Mark);
        var foreseen = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == "MAIL015");
        Assert.Equal((Severity.Warning, $"cases/{Mail.MailBench.NumberOf(1)}/1.json", "parties.employee.address.line1"), (foreseen.Severity, foreseen.File, foreseen.DataPath));
        Assert.StartsWith("Injured worker: the copy will be stopped in the mail, MAIL003: ", foreseen.Message, StringComparison.Ordinal);
        Assert.NotNull(foreseen.Position);
        Assert.Equal("parties.requestingPhysician.address.zip", Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == "MAIL010").DataPath);
    }

    /// <summary>It wraps, and so it is higher than its frame as well: the line that is too wide is what somebody can mend.</summary>
    [Fact]
    public async Task An_address_that_is_too_wide_is_told_once_and_at_its_line()
    {
        var json = Mail.MailBench.Json(1, text => text.Replace(
            "5 Lantern Court", "5 Lantern Court at the far end of the long lane behind the mill, beyond the second bridge and the orchard, third house on the left", StringComparison.Ordinal));
        await _bench.Versions.StoreAsync(Mail.MailBench.NumberOf(1), System.Text.Encoding.UTF8.GetBytes(json), default);
        var result = await _bench.Readiness().MarkAsync(Mail.MailBench.NumberOf(1), null, CaseBench.Ana, default);
        Assert.Equal(["MAIL015 parties.employee.address.line1"], result.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.DataPath}"));
    }

    [Fact]
    public async Task That_a_case_without_parties_cannot_be_mailed_is_told()
    {
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
        var result = await _bench.Readiness().MarkAsync(CaseBench.Number, null, CaseBench.Ana, default);
        Assert.Equal("parties", Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == "MAIL015").DataPath);
    }

    [Fact]
    public async Task Only_the_newest_version_can_be_made_ready()
    {
        Assert.Equal("VER002", Assert.Single((await _bench.Readiness().MarkAsync(CaseBench.Number, null, CaseBench.Ana, default)).Diagnostics).Id);
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
        await _bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Summary("Newer."), default);
        Assert.Equal("VER003", Assert.Single((await _bench.Readiness().MarkAsync(CaseBench.Number, 1, CaseBench.Ana, default)).Diagnostics).Id);
        Assert.Equal("VER002", Assert.Single((await _bench.Readiness().MarkAsync(CaseBench.Number, 3, CaseBench.Ana, default)).Diagnostics).Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_fails_there_is_no_mark_without_a_job(bool done)
    {
        for (var failing = 0; ; failing++)
        {
            using var bench = new CaseBench();
            await bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Seed, default);
            var store = new FailingStore(bench.Store, failing, done);
            var hasFailed = false;
            try
            {
                await bench.Readiness(store).MarkAsync(CaseBench.Number, null, CaseBench.Ana, default);
            }
            catch (StoreException)
            {
                hasFailed = true;
            }

            var isMarked = (await bench.Versions.HistoryAsync(CaseBench.Number, default))[0].Ready is not null;
            Assert.True(!isMarked || (await bench.Queue.MeasureAsync(default)).Messages > 0);
            var again = await bench.Readiness().MarkAsync(CaseBench.Number, null, CaseBench.Ana, default);
            Assert.Equal((CaseBench.Ana, JobState.Open), (again.Mark!.By, again.Job!.State));
            if (!hasFailed)
            {
                Assert.InRange(failing, 3, 60);
                return;
            }
        }
    }
}
