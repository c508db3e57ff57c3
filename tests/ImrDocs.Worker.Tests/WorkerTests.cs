// The real worker, from submit to SIGTERM.
using System.Diagnostics;
using System.Net;
using ImrDocs.Testing;

namespace ImrDocs.Worker.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class WorkerTests : IDisposable
{
    /// <summary>More than two loops can do before the worker has heard that it is to stop.</summary>
    private const int ManyJobs = 1000;

    private static readonly Dictionary<string, string> NoEnvironment = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-worker-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Submitted_cases_become_letters_and_refusals_and_the_worker_stops_when_told()
    {
        var store = "file:" + _folder + "/store";
        Write("1.json", SampleCases.Json(1));
        Write("2.json", SampleCases.Refused(2));
        Write("3.json", "{ \"caseNumber\": \"CM20-0000003\", ");
        Write("4.json", SampleCases.Json(1));
        var submitted = WorkerProcess.Imrdocs(NoEnvironment, "submit", _folder, "--store", store);
        Assert.Equal(1, submitted.ExitCode);
        Assert.Contains("2 queued, 0 done before, 2 not queued", submitted.Output, StringComparison.Ordinal);
        Assert.Contains("3.json(1,", submitted.Errors, StringComparison.Ordinal);
        Assert.Contains("error LET009", submitted.Errors, StringComparison.Ordinal);

        var url = "http://127.0.0.1:" + FreePort();
        using var worker = WorkerProcess.Start(NoEnvironment, "--store", store, "--urls", url);
        await UntilAsync(() => Directory.Exists(_folder + "/store/refused") && CountOf("*.done.json") == 1);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(url + "/healthz"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(url + "/readyz"))).StatusCode);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(0, await worker.TerminateAsync());
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), "the worker stops within ten seconds");
        Assert.Equal((1, 1), (CountOf("*.pdf"), CountOf("*.docx")));

        var again = WorkerProcess.Imrdocs(NoEnvironment, "submit", _folder + "/1.json", _folder + "/2.json", "--store", store);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("0 queued, 1 done before, 1 not queued", again.Output, StringComparison.Ordinal);
        Assert.Contains("2.json: error JOB003", again.Errors, StringComparison.Ordinal);

        Write("1.json", SampleCases.Corrected(1));
        var replaced = WorkerProcess.Imrdocs(NoEnvironment, "submit", _folder + "/1.json", "--store", store);
        Assert.Equal(0, replaced.ExitCode);
        Assert.Contains("CM20-0000001 version 2 (replaces version 1): job", replaced.Output, StringComparison.Ordinal);

        Write("1.json", SampleCases.Json(1));
        var held = WorkerProcess.Imrdocs(NoEnvironment, "submit", _folder + "/1.json", "--store", store);
        Assert.Equal(1, held.ExitCode);
        Assert.Contains("1.json: error VER004: The file would replace version 2: the file is version 1 again, which version 2 has replaced", held.Errors, StringComparison.Ordinal);
        replaced = WorkerProcess.Imrdocs(NoEnvironment, "submit", _folder + "/1.json", "--replace", SampleCases.NumberOf(1), "--store", store);
        Assert.Equal(0, replaced.ExitCode);
        Assert.Contains("CM20-0000001 version 3 (replaces version 2): ", replaced.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_is_told_to_stop_while_it_works_holds_nothing_afterwards()
    {
        using var bench = new JobBench();
        await bench.OpenAsync();
        foreach (var numbers in Enumerable.Range(1, ManyJobs).Chunk(16))
        {
            await Task.WhenAll(numbers.Select(number => bench.SubmitAsync(SampleCases.Json(number))));
        }

        using var worker = WorkerProcess.Start(NoEnvironment, "--store", bench.Location, "--concurrency", "2");
        await UntilAsync(() => worker.Count("letters archived") >= 10);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(0, await worker.TerminateAsync());
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), "the worker stops within ten seconds");
        var depth = await bench.Queue.MeasureAsync(default);
        Assert.True(depth.Messages > 0, "the worker was stopped while it worked");
        Assert.Equal(0, depth.Held);
        Assert.Equal(ManyJobs - depth.Messages, (await bench.VerifyAsync()).Letters);
    }

    [Fact]
    public async Task All_mistakes_of_the_settings_are_told_at_once()
    {
        using var worker = WorkerProcess.Start(
            new Dictionary<string, string> { ["IMRDOCS_LEASESECONDS"] = "1", ["IMRDOCS_OTLPENDPOINT"] = "secret" },
            "--stroe", "file:x", "--concurrency=0", "--urls", "nowhere", "--store", "AccountKey=secret");
        Assert.Equal(2, await worker.EndAsync());
        Assert.Contains("there is no setting '--stroe'; did you mean '--store'?", worker.Output, StringComparison.Ordinal);
        foreach (var name in (string[])["Concurrency", "LeaseSeconds", "Urls", "Store", "OtlpEndpoint"])
        {
            Assert.Contains($"error: {name}: ", worker.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("secret", worker.Output, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private int CountOf(string pattern) => Directory.GetFiles(_folder + "/store", pattern, SearchOption.AllDirectories).Length;

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder, name), json);
}
