// A store that fails at each of its calls in turn: the job is done all the same, once.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Releases;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Health;
using ImrDocs.Worker.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace ImrDocs.Worker.Tests.Killing;

public sealed class FaultTests : IAsyncLifetime, IDisposable
{
    private readonly JobBench _bench = new();

    public Task InitializeAsync() => _bench.OpenAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_fails_the_job_is_done_once(bool done)
    {
        var calls = 1;
        for (var failing = 0; failing < calls; failing++)
        {
            var job = (await _bench.SubmitAsync(SampleCases.Json(failing))).Job;
            var store = new FailingStore(_bench.Store, _bench.Queue, failing, done);
            await RunAsync(store, store, (await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(20), default))!);
            calls = Math.Max(calls, store.Calls);

            // What was given back or could not be completed comes again.
            for (_bench.Clock.Advance(TimeSpan.FromMinutes(1)); await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(20), default) is { } message;)
            {
                await RunAsync(_bench.Store, _bench.Queue, message);
            }

            Assert.Equal(0, (await _bench.Queue.MeasureAsync(default)).Messages);
            Assert.Equal(JobState.Done, await _bench.Processor.Ledger.StateAsync(JobTicket.First(job.Id), default));
            var report = await _bench.VerifyAsync();
            Assert.Equal((failing + 1, 2 * (failing + 1), 0), (report.Letters, report.Files, report.Diagnostics.Length));
        }

        Assert.True(calls > 10, "the job makes calls");
    }

    [Fact]
    public async Task A_job_that_never_came_to_an_end_is_given_up()
    {
        var job = (await _bench.SubmitAsync(SampleCases.Json(1))).Job;
        for (var delivery = 1; delivery <= 25; delivery++)
        {
            await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(1), default);
            _bench.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        await RunAsync(_bench.Store, _bench.Queue, (await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(20), default))!);
        var end = (await _bench.Processor.Ledger.FindEndAsync(JobTicket.First(job.Id), default))!;
        Assert.Equal((JobState.Poisoned, "JOB012"), (end.State, end.Diagnostics[0].Id));
        Assert.Equal(0, (await _bench.Queue.MeasureAsync(default)).Messages);
    }

    [Fact]
    public async Task A_message_that_names_no_job_is_deleted()
    {
        await _bench.Queue.SendAsync("hello", default);
        await RunAsync(_bench.Store, _bench.Queue, (await _bench.Queue.ReceiveAsync(TimeSpan.FromSeconds(20), default))!);
        Assert.Equal(0, (await _bench.Queue.MeasureAsync(default)).Messages);
    }

    private async Task RunAsync(IBlobStore store, IJobQueue queue, LeasedMessage message)
    {
        var processor = new JobProcessor(store, LetterGenerators.Of(store, JobBench.Generator, _bench.Clock), _bench.Clock);
        var runner = new JobRunner(processor, queue, new StoreHealth(), new WorkerOptions(), _bench.Clock, NullLogger<JobRunner>.Instance);
        try
        {
            await runner.RunAsync(message, default);
        }
        catch (StoreException)
        {
            // The queue failed: the loop goes on, and the message comes again when its lease has run out.
        }
    }
}
