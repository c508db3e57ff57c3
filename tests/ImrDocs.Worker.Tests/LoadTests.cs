// Many jobs through one worker: memory stays flat, and the speed is told.
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Testing;
using Xunit.Abstractions;

namespace ImrDocs.Worker.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const long MostMemory = 300_000_000;

    /// <summary>How many jobs: IMRDOCS_LOAD_JOBS, such as 10000, for the figures of the README.</summary>
    private static readonly int Jobs = int.Parse(Environment.GetEnvironmentVariable("IMRDOCS_LOAD_JOBS") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Memory_stays_flat_while_many_letters_are_made()
    {
        using var bench = new JobBench();
        await bench.OpenAsync();
        foreach (var numbers in Enumerable.Range(1, Jobs).Chunk(16))
        {
            await Task.WhenAll(numbers.Select(number => bench.SubmitAsync(SampleCases.Json(number))));
        }

        var start = Stopwatch.GetTimestamp();
        using var worker = WorkerProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal), "--store", bench.Location);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (worker.Count("letters archived") < Jobs)
        {
            await Task.Delay(100, patience.Token);
        }

        var (seconds, memory) = (Stopwatch.GetElapsedTime(start).TotalSeconds, worker.PeakMemory);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Jobs} letters in {seconds:0.0} s with the start of the worker: {Jobs / seconds:0} a second, {memory / 1_000_000} MB at most"));
        Assert.Equal(0, await worker.TerminateAsync());
        Assert.InRange(memory, 1, MostMemory);
    }
}
