// Workers that are killed at random moments: each letter is made exactly once all the same.
using System.Diagnostics;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Jobs;
using ImrDocs.Testing;
using Xunit.Abstractions;

namespace ImrDocs.Worker.Tests.Killing;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Jobs = 500;
    private const int Kills = 30;
    private const int Workers = 2;
    private const int Seed = 4610;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Killed_thirty_times_on_files() => await RunAsync(null, 0);

    [Fact]
    public async Task Killed_thirty_times_on_azure()
    {
        await using var azurite = await Azurite.StartNewAsync();
        await RunAsync(azurite, 0);
    }

    [Fact]
    public async Task Killed_thirty_times_on_an_azure_that_goes_away_three_times()
    {
        await using var azurite = await Azurite.StartNewAsync();
        await RunAsync(azurite, 3);
    }

    private async Task RunAsync(Azurite? azurite, int outages)
    {
        var start = Stopwatch.GetTimestamp();
        using var bench = new JobBench(azurite);
        await bench.OpenAsync();
        var jobs = new List<JobId>();
        foreach (var numbers in Enumerable.Range(1, Jobs).Chunk(16))
        {
            jobs.AddRange((await Task.WhenAll(numbers.Select(number => bench.SubmitAsync(SampleCases.Json(number))))).Select(submitted => submitted.Job.Id));
        }

        var submitted = Stopwatch.GetElapsedTime(start);
        var deaths = await KillWhileWorkingAsync(bench, azurite, outages);
        output.WriteLine($"{Jobs} jobs on {(azurite is null ? "files" : "Azurite")}: {deaths} kills, {outages} outages, submitted in {submitted.TotalSeconds:0.0} s, done in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.Equal(Kills, deaths);
        await CheckAsync(bench, jobs);
    }

    /// <summary>Kills a worker whenever the work has come to a random point, until all kills are done; then lets the work end.</summary>
    private static async Task<int> KillWhileWorkingAsync(JobBench bench, Azurite? azurite, int outages)
    {
        var random = new Random(Seed);
        var points = new Queue<int>(Enumerable.Range(0, Kills).Select(_ => random.Next(Jobs * 9 / 10)).Order());
        var breaks = new Queue<int>(Enumerable.Range(1, outages).Select(number => number * Jobs / (outages + 2)));
        var workers = Enumerable.Range(0, Workers).Select(_ => Start(bench)).ToList();
        var (kills, doneByDead) = (0, 0);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (points.Count > 0)
            {
                patience.Token.ThrowIfCancellationRequested();
                var done = doneByDead + workers.Sum(worker => worker.Count("letters archived"));
                if (breaks.TryPeek(out var outage) && done >= outage)
                {
                    breaks.Dequeue();
                    await azurite!.StopAsync();
                    await Task.Delay(1500);
                    await azurite.StartAsync();
                }

                if (done < points.Peek())
                {
                    await Task.Delay(5);
                    continue;
                }

                points.Dequeue();
                await Task.Delay(random.Next(30));
                var victim = random.Next(Workers);
                await workers[victim].KillAsync();
                kills++;
                doneByDead += workers[victim].Count("letters archived");
                workers[victim].Dispose();
                workers[victim] = Start(bench);
            }

            while ((await bench.Queue.MeasureAsync(default)).Messages > 0)
            {
                await Task.Delay(100, patience.Token);
            }

            foreach (var worker in workers)
            {
                Assert.Equal(0, await worker.TerminateAsync());
                Assert.DoesNotContain("poisoned", worker.Output, StringComparison.Ordinal);
            }
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }

        return kills;
    }

    private static WorkerProcess Start(JobBench bench) => WorkerProcess.Start(bench.Settings, "--store", bench.Location, "--concurrency", "4");

    private static async Task CheckAsync(JobBench bench, List<JobId> jobs)
    {
        var states = new Dictionary<JobId, JobState>();
        await foreach (var job in new JobListing(bench.Store).ListAsync(default))
        {
            states.Add(job.Run.Id, job.State);
        }

        Assert.Equal(jobs.Select(job => job.Value).Order(StringComparer.Ordinal), states.Keys.Select(job => job.Value).Order(StringComparer.Ordinal));
        Assert.All(states.Values, state => Assert.Equal(JobState.Done, state));

        // One letter a case, three files a letter, and nothing else.
        var letters = await bench.NamesAsync("letters");
        Assert.Equal(Jobs, letters.Count(name => name.EndsWith(LetterKey.ManifestSuffix, StringComparison.Ordinal)));
        Assert.Equal(Jobs, letters.Select(name => name.Split('/')[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3 * Jobs, letters.Length);
        Assert.Equal(Jobs, (await bench.NamesAsync("cases")).Length);
        Assert.Equal(0, (await bench.Queue.MeasureAsync(default)).Messages);

        var verified = WorkerProcess.Imrdocs(bench.Settings, "verify", "--all", "--store", bench.Location);
        Assert.Equal("", verified.Errors);
        Assert.Equal(0, verified.ExitCode);
        Assert.StartsWith($"{Jobs} letters, {2 * Jobs} files with their hashes; {Jobs} rendered again", verified.Output, StringComparison.Ordinal);
    }
}
