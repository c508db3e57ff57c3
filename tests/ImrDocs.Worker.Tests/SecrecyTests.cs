// Cases in which every text is a secret with a mark, good ones and broken ones: nothing but letters and cases has it.
using System.Net;
using System.Net.Sockets;
using ImrDocs.Testing;

namespace ImrDocs.Worker.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class SecrecyTests : IDisposable
{
    private const string Mark = "zq7";

    private static readonly string Good = File.ReadAllText(Repository.PathOf("tests", "ImrDocs.Letters.Tests", "AnyText", "every-field.json"))
        .Replace("\"inline\"", "\"Zq7 secret\"", StringComparison.Ordinal)
        .Replace("\"prose\"", "\"Zq7 one.\\n\\n- zq7\\n- zq7\"", StringComparison.Ordinal)
        .Replace("\"hidden\"", "\"Zq7-hidden\"", StringComparison.Ordinal);

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-worker-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Logs_messages_metrics_and_records_have_no_value_of_a_case()
    {
        var (cases, inbox, store) = (Directory.CreateDirectory(_folder + "/cases").FullName, Directory.CreateDirectory(_folder + "/inbox").FullName, _folder + "/store");
        Write(cases, "good", 1, Good);
        Write(cases, "decision", 2, Good.Replace("\"upheld\"", "\"zq7\"", StringComparison.Ordinal));
        Write(cases, "unknown-field", 3, Good.Replace("\"priority\"", "\"zq7\": \"zq7\", \"priority\"", StringComparison.Ordinal));
        Write(cases, "no-font", 4, Good.Replace("Zq7 secret", "zq7 \U000130B8", StringComparison.Ordinal));
        Write(inbox, "zq7-by-name", 5, Good);
        Write(inbox, "zq7-number", 6, Good.Replace("CM13-0000001", "CM13-000zq7", StringComparison.Ordinal));
        Write(inbox, "zq7-cut", 7, Good[..(Good.Length / 2)]);
        var submitted = WorkerProcess.Imrdocs(new Dictionary<string, string>(StringComparer.Ordinal), "submit", cases, "--store", "file:" + store);
        Assert.Equal(0, submitted.ExitCode);
        using (var waiting = new StringWriter())
        {
            foreach (var message in Directory.GetFiles(store + "/.queue", "*", SearchOption.AllDirectories))
            {
                await waiting.WriteAsync(message + await File.ReadAllTextAsync(message));
            }

            Assert.Contains(".1", waiting.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Mark, waiting.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        using var collector = new Collector();
        using var worker = WorkerProcess.Start(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["IMRDOCS_LOGGING__LOGLEVEL__DEFAULT"] = "Trace", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" },
            "--store", "file:" + store, "--inbox", inbox, "--inboxseconds", "1", "--otlpendpoint", collector.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (worker.Count("letters archived") < 2 || worker.Count(" refused with ") < 3 || worker.Count("moved to refused") < 2)
        {
            await Task.Delay(100, patience.Token);
        }

        Assert.Equal(0, await worker.TerminateAsync());
        Assert.DoesNotContain(Mark, worker.Output + submitted.Output + submitted.Errors, StringComparison.OrdinalIgnoreCase);
        var metrics = await collector.Received.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains("imrdocs.letters", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, metrics, StringComparison.OrdinalIgnoreCase);
        var records = Directory.GetFiles(store, "*.json", SearchOption.AllDirectories).Where(path => !path.Contains("/cases/", StringComparison.Ordinal)).ToList();
        Assert.True(records.Count >= 12, "there are records");
        Assert.All(records, record => Assert.DoesNotContain(Mark, record + File.ReadAllText(record), StringComparison.OrdinalIgnoreCase));
        Assert.All(
            Directory.GetFiles(inbox + "/refused", "*.diagnostics.json"),
            record => Assert.DoesNotContain(Mark, File.ReadAllText(record), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["zq7-by-name.json"], Directory.GetFiles(inbox + "/done").Select(path => Path.GetFileName(path)));
        Assert.Equal(4, Directory.GetFiles(inbox + "/refused").Length);
    }

    private static void Write(string folder, string name, int number, string json) =>
        File.WriteAllText($"{folder}/{name}.json", json.Replace("CM13-0000001", SampleCases.NumberOf(number), StringComparison.Ordinal));

    /// <summary>Takes one export of metrics (OTLP over HTTP) and keeps its bytes as text.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Collector()
        {
            _listener.Start();
            Received = ReceiveAsync();
        }

        public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1/metrics";

        public Task<string> Received { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<string> ReceiveAsync()
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            var received = new MemoryStream();
            try
            {
                await stream.CopyToAsync(received, patience.Token);
            }
            catch (OperationCanceledException)
            {
                // The exporter waits for an answer; all it sends is here.
            }

            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
            return System.Text.Encoding.Latin1.GetString(received.ToArray());
        }
    }
}
