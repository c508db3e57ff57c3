// What becomes of a job: letters once, corrections in order, refusals with all diagnostics.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;

namespace ImrDocs.Worker.Tests.Jobs;

public sealed class JobProcessorTests : IAsyncLifetime, IDisposable
{
    private readonly JobBench _bench = new();

    public Task InitializeAsync() => _bench.OpenAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_submitted_case_becomes_a_letter_and_a_record()
    {
        var end = await _bench.DoAsync(SampleCases.Json(1));
        Assert.Equal((JobState.Done, 1, 1), (end.State, end.CaseVersion, end.Letters.Length));
        Assert.Empty(await _bench.NamesAsync("refused"));
        Assert.Equal(2, (await _bench.NamesAsync("jobs")).Length);
        var manifest = await _bench.ManifestAsync(end.Letters[0]);
        Assert.Equal(SampleCases.NumberOf(1), manifest.CaseNumber);
        Assert.Null(manifest.Supersedes);
    }

    [Theory]
    [InlineData("2013-11-01", JobState.Done)]
    [InlineData("2013-12-01", JobState.Refused)]
    public async Task A_letter_has_the_words_in_force_when_its_case_was_decided(string effective, JobState state)
    {
        var process = new ReleaseProcess(_bench.Store, _bench.Clock);
        var files = TemplateFolder.Read(Repository.PathOf("templates"));
        var date = DateOnly.ParseExact(effective, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await process.PublishAsync(files, new Person("ana", IdentitySource.SignedIn), "Words", date, default);
        Assert.NotNull((await process.ApproveAsync(1, new Person("ben", IdentitySource.SignedIn), acknowledgesWarnings: false, default)).Release);
        var end = await _bench.DoAsync(SampleCases.Json(1));
        Assert.Equal(state, end.State);
        if (state == JobState.Done)
        {
            Assert.Equal("1", (await _bench.ManifestAsync(end.Letters[0])).Release);
        }
        else
        {
            Assert.Equal("REL006", Assert.Single(end.Diagnostics).Id);
        }
    }

    [Fact]
    public async Task A_job_that_is_done_is_not_done_again()
    {
        var end = await _bench.DoAsync(SampleCases.Json(1));
        var again = await _bench.SubmitAsync(SampleCases.Json(1));
        Assert.Equal((end.Job, JobState.Done), (again.Job.Id.Value, again.State));
        Assert.Null(await _bench.Processor.RunAsync(JobTicket.First(again.Job.Id), default));
        Assert.Equal(6, (await _bench.NamesAsync()).Length);
    }

    [Fact]
    public async Task The_same_case_written_otherwise_is_the_same_version_and_the_same_job()
    {
        var first = await _bench.SubmitAsync(SampleCases.Json(1));
        var spaced = await _bench.SubmitAsync(SampleCases.Json(1).Replace(":", " : ", StringComparison.Ordinal).Replace("\" : \"", "\":\"", StringComparison.Ordinal));
        Assert.Equal(first.Job.Id, spaced.Job.Id);
        Assert.Single(await _bench.NamesAsync("cases"));
    }

    [Fact]
    public async Task Many_who_submit_the_same_correction_at_once_make_one_version()
    {
        await _bench.SubmitAsync(SampleCases.Json(1));
        var jobs = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _bench.SubmitAsync(SampleCases.Corrected(1)))));
        Assert.Equal(2, Assert.Single(jobs.DistinctBy(job => job.Job.Id)).Job.CaseVersion);
        Assert.Equal(2, (await _bench.NamesAsync("cases")).Length);
    }

    [Fact]
    public async Task A_correction_supersedes_the_letter_and_both_stay()
    {
        var first = await _bench.DoAsync(SampleCases.Json(1));
        var second = await _bench.DoAsync(SampleCases.Corrected(1));
        var third = await _bench.DoAsync(SampleCases.Corrected(1, "Corrected once more: the"));
        var supersedes = (await _bench.ManifestAsync(second.Letters[0])).Supersedes!;
        Assert.Equal((await _bench.ManifestAsync(first.Letters[0])).LetterKey, supersedes.LetterKey);
        Assert.Equal("case", Assert.Single(supersedes.Changed));
        Assert.Equal((await _bench.ManifestAsync(second.Letters[0])).LetterKey, (await _bench.ManifestAsync(third.Letters[0])).Supersedes!.LetterKey);
        var report = await _bench.VerifyAsync();
        Assert.Equal((3, 6, 0), (report.Letters, report.Files, report.Diagnostics.Length));
    }

    [Fact]
    public async Task A_correction_that_is_taken_back_is_refused_since_the_letter_it_gives_is_replaced()
    {
        await _bench.DoAsync(SampleCases.Json(1));
        await _bench.DoAsync(SampleCases.Corrected(1));
        var end = await _bench.DoAsync(SampleCases.Json(1));
        Assert.Equal((3, JobState.Refused, "JOB015"), (end.CaseVersion, end.State, end.Diagnostics[0].Id));
        Assert.Equal(2, (await _bench.VerifyAsync()).Letters);
        Assert.Equal(JobState.Done, (await _bench.DoAsync(SampleCases.Corrected(1, "Corrected once more: the"))).State);
    }

    [Fact]
    public async Task Versions_follow_each_other_whatever_order_their_messages_come_in()
    {
        var first = (await _bench.SubmitAsync(SampleCases.Json(1))).Job;
        var second = (await _bench.SubmitAsync(SampleCases.Corrected(1))).Job;
        var third = (await _bench.SubmitAsync(SampleCases.Corrected(1, "Corrected once more: the"))).Job;
        var end = (await _bench.Processor.RunAsync(JobTicket.First(third.Id), default))!;
        Assert.NotNull((await _bench.ManifestAsync(end.Letters[0])).Supersedes);
        Assert.Null(await _bench.Processor.RunAsync(JobTicket.First(second.Id), default));
        Assert.Null(await _bench.Processor.RunAsync(JobTicket.First(first.Id), default));
        Assert.Equal(3, (await _bench.VerifyAsync()).Letters);
    }

    [Fact]
    public async Task An_older_version_makes_no_letter_after_a_newer_one()
    {
        var first = await _bench.DoAsync(SampleCases.Refused(1));
        await _bench.DoAsync(SampleCases.Json(1));
        Assert.True(JobId.TryParse(first.Job, out var id));
        var again = await _bench.Processor.Ledger.RequeueAsync(JobTicket.First(id), default);
        var end = (await _bench.Processor.RunAsync(again, default))!;
        Assert.Equal((JobState.Cancelled, "JOB014"), (end.State, end.Diagnostics[0].Id));
    }

    [Fact]
    public async Task Another_form_of_the_letter_supersedes_nothing()
    {
        var first = await _bench.DoAsync(SampleCases.Json(1));
        var large = (await _bench.SubmitAsync(SampleCases.Json(1), new LetterRequest { LargePrint = true })).Job;
        var end = (await _bench.Processor.RunAsync(JobTicket.First(large.Id), default))!;
        Assert.NotEqual(first.Letters[0], end.Letters[0]);
        Assert.Null((await _bench.ManifestAsync(end.Letters[0])).Supersedes);
    }

    [Fact]
    public async Task A_refused_case_is_recorded_with_all_its_diagnostics_and_can_be_run_again()
    {
        var end = await _bench.DoAsync(SampleCases.Refused(1).Replace("\"standard\"", "\"soon\"", StringComparison.Ordinal));
        using var record = JsonDocument.Parse(File.ReadAllText(_bench.PathOf($"refused/{end.Job}.json")));
        var diagnostics = record.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();
        Assert.Equal("refused", record.RootElement.GetProperty("state").GetString());
        Assert.True(diagnostics.Count > 1, "both mistakes are told");
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("cases/CM20-0000001/1.json", diagnostic.GetProperty("file").GetString(), StringComparison.Ordinal));
        Assert.Empty(await _bench.NamesAsync("letters"));

        Assert.True(JobId.TryParse(end.Job, out var id));
        var again = await _bench.Processor.Ledger.RequeueAsync(JobTicket.First(id), default);
        Assert.Equal(JobState.Refused, (await _bench.Processor.RunAsync(again, default))!.State);
        Assert.Equal([$"refused/{id}.2.json", $"refused/{id}.json"], await _bench.NamesAsync("refused"));
    }

    [Fact]
    public async Task A_case_that_the_store_has_lost_is_a_failure_that_is_counted()
    {
        var job = (await _bench.SubmitAsync(SampleCases.Json(1))).Job;
        File.Delete(_bench.PathOf(job.Case.Value));
        var ticket = JobTicket.First(job.Id);
        var failure = (await Assert.ThrowsAsync<StoreException>(() => _bench.Processor.RunAsync(ticket, default))).Diagnostic;
        Assert.Equal("JOB011", failure.Id);
        for (var count = 1; count < JobLedger.MostFailures; count++)
        {
            Assert.Equal((count, (JobEnd?)null), await _bench.Processor.FailAsync(ticket, failure, default));
        }

        Assert.Equal(JobState.Poisoned, (await _bench.Processor.FailAsync(ticket, failure, default)).End!.State);
        Assert.Equal(JobState.Poisoned, await _bench.Processor.Ledger.StateAsync(ticket, default));
    }

    [Theory]
    [InlineData("marked-secret")]
    [InlineData("{\"schema\": 1}")]
    [InlineData("{}")]
    public async Task A_damaged_record_is_told_without_what_stands_in_it(string damage)
    {
        var job = (await _bench.SubmitAsync(SampleCases.Json(1))).Job;
        File.WriteAllText(_bench.PathOf($"jobs/{job.Id.Value[..2]}/{job.Id}.job.json"), damage);
        var failure = await Assert.ThrowsAsync<StoreException>(() => _bench.Processor.RunAsync(JobTicket.First(job.Id), default));
        Assert.Equal("JOB010", failure.Diagnostic.Id);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }
}
