// The verbs of imrdocs that work on a store: the real command on jobs that this process does.
using System.Text.Json;
using ImrDocs.Storage.Jobs;
using ImrDocs.Testing;

namespace ImrDocs.Worker.Tests.Verbs;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class JobVerbTests : IAsyncLifetime, IDisposable
{
    private readonly JobBench _bench = new();

    public Task InitializeAsync() => _bench.OpenAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Status_counts_the_jobs_in_each_state()
    {
        await _bench.DoAsync(SampleCases.Json(1));
        await _bench.DoAsync(SampleCases.Refused(2));
        await _bench.SubmitAsync(SampleCases.Json(3));
        var cancelled = (await _bench.SubmitAsync(SampleCases.Json(4))).Job.Id.Value;
        Assert.Equal(0, Run("cancel", cancelled).ExitCode);
        using var status = JsonDocument.Parse(Run("status", "--json").Output);
        string[] states = ["waiting", "running", "done", "refused", "poisoned", "cancelled", "lettersPerMinute"];
        Assert.Equal([1, 0, 1, 1, 0, 1, 1], states.Select(state => status.RootElement.GetProperty(state).GetInt32()));
        Assert.InRange(status.RootElement.GetProperty("oldestSeconds").GetDouble(), 0, 60);
        Assert.StartsWith("waiting 1  running 0  done 1  refused 1", Run("status").Output, StringComparison.Ordinal);
        Assert.Contains("JOB013", Run("status", cancelled).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_job_is_shown_and_queued_again()
    {
        var job = (await _bench.DoAsync(SampleCases.Refused(1))).Job;
        var shown = Run("status", job);
        Assert.Contains("cases/CM20-0000001/1.json(", shown.Output, StringComparison.Ordinal);
        Assert.Contains("[issues[0].decision]", shown.Output, StringComparison.Ordinal);
        Assert.Contains("\"severity\":\"error\"", Run("status", job, "--json").Output, StringComparison.Ordinal);
        Assert.Contains("queued as run 2", Run("requeue", "--refused").Output, StringComparison.Ordinal);

        var twice = Run("requeue", job);
        Assert.Contains("warning JOB004", twice.Errors, StringComparison.Ordinal);
        Assert.Contains("run 2  open", Run("status", job).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_job_or_has_ended_is_told()
    {
        var job = (await _bench.DoAsync(SampleCases.Json(1))).Job;
        foreach (var (arguments, expected) in new (string[] Arguments, string Expected)[]
        {
            (["cancel", job], "error JOB003"),
            (["cancel", new string('0', 32)], "error JOB002"),
            (["requeue", "Ann Smith"], "error JOB001"),
            (["get", "CM20-0000009", "--format", "pdf"], "error STORE016"),
        })
        {
            var run = Run(arguments);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("Ann", run.Errors, StringComparison.Ordinal);
        }

        foreach (var wrong in (string[][])[["cancel"], ["requeue"], ["verify"], ["list", "Ann"], ["get", "CM20-0000001"]])
        {
            Assert.Equal(2, Run(wrong).ExitCode);
        }
    }

    [Fact]
    public async Task Letters_are_listed_given_out_and_verified()
    {
        var first = await _bench.DoAsync(SampleCases.Json(1));
        await _bench.DoAsync(SampleCases.Corrected(1));
        var lines = Run("list", "CM20-0000001").Output.TrimEnd().Split('\n');
        Assert.EndsWith("  superseded", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("  correction", lines[1], StringComparison.Ordinal);

        var key = (await _bench.ManifestAsync(first.Letters[0])).LetterKey;
        var folder = _bench.PathOf(".out");
        Assert.Equal(0, Run("get", "CM20-0000001", "--key", key, "--out", folder).ExitCode);
        Assert.Equal(
            ["CM20-0000001.published.docx", "CM20-0000001.published.pdf"],
            Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.StartsWith("%PDF", Run("get", "CM20-0000001", "--format", "pdf").Output, StringComparison.Ordinal);
        var verified = Run("verify", "CM20-0000001");
        Assert.StartsWith("2 letters, 4 files with their hashes; 2 rendered again", verified.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Errors));
    }

    [Fact]
    public async Task A_correction_that_render_archives_supersedes_too()
    {
        await _bench.DoAsync(SampleCases.Json(1));
        var corrected = _bench.PathOf(".corrected.json");
        File.WriteAllText(corrected, SampleCases.Corrected(1));
        Assert.Equal(0, Run("render", corrected).ExitCode);
        Assert.Contains("  correction", Run("list", "CM20-0000001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_render_takes_back_is_refused()
    {
        await _bench.DoAsync(SampleCases.Json(1));
        var (corrected, first) = (_bench.PathOf(".corrected.json"), _bench.PathOf(".first.json"));
        File.WriteAllText(corrected, SampleCases.Corrected(1));
        File.WriteAllText(first, SampleCases.Json(1));
        Assert.Equal(0, Run("render", corrected).ExitCode);
        Assert.Equal(0, Run("render", corrected).ExitCode);
        var takenBack = Run("render", first);
        Assert.Equal(1, takenBack.ExitCode);
        Assert.Contains("error JOB015", takenBack.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_its_inputs_do_not_give_is_found()
    {
        var end = await _bench.DoAsync(SampleCases.Json(1));
        var manifest = _bench.PathOf(end.Letters[0]);
        var pdf = manifest.Replace(".manifest.json", ".pdf", StringComparison.Ordinal);
        var other = File.ReadAllBytes(pdf);
        other[^2] ^= 1;
        var hashes = (Old: Storage.Archive.ContentHash.Of(File.ReadAllBytes(pdf)), New: Storage.Archive.ContentHash.Of(other));
        File.WriteAllBytes(pdf, other);
        Assert.Contains("error STORE011", Run("verify", "--all").Errors, StringComparison.Ordinal);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(hashes.Old, hashes.New, StringComparison.Ordinal));
        var verified = Run("verify", "--all");
        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("error STORE017", verified.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("STORE011", verified.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_lost_its_message_gets_another()
    {
        var job = (await _bench.SubmitAsync(SampleCases.Json(1))).Job;
        var message = (await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(20), default))!;
        await _bench.Queue.CompleteAsync(message, default);
        await _bench.DoAsync(SampleCases.Json(2));
        await _bench.Queue.CompleteAsync((await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(20), default))!, default);
        var lost = new LostJobs(_bench.Store, _bench.Queue, _bench.Clock);
        Assert.Equal(0, await lost.ResendAsync(default));
        _bench.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await lost.ResendAsync(default));
        Assert.Equal(JobTicket.First(job.Id).ToString(), (await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(20), default))!.Text);
    }

    private ToolResult Run(params string[] arguments) => WorkerProcess.Imrdocs(_bench.Settings, [.. arguments, "--store", _bench.Location]);
}
