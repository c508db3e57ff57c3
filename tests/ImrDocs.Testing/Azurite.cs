// The emulator of Azure Storage, started for tests.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ImrDocs.Testing;

/// <summary>
/// An Azurite with a folder and ports of its own. It is a program of its own, so tests that use it are slow ones
/// (<see cref="Traits.Slow"/>). It ends with the process that started it, whatever becomes of that.
/// </summary>
public sealed partial class Azurite : IAsyncDisposable
{
    /// <summary>The setting that <see cref="ConnectionString"/> is the value of, for programs that are started.</summary>
    public const string ConnectionVariable = "IMRDOCS_AZURE_CONNECTION";

    private const string Account = "imrdocs";

    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes("secret-of-the-azurite-that-tests-start"));

    private static readonly Lazy<Task<Azurite>> Shared = new(StartNewAsync);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-azurite-").FullName;
    private readonly int[] _ports = [0, 0];
    private Process? _process;
    private static int _names;

    private Azurite()
    {
    }

    /// <summary>Lets one in, to blobs and queues.</summary>
    public string ConnectionString => ConnectionStringWith(Key);

    /// <summary>The one that all tests of a run share; they use containers with new names and leave it running.</summary>
    public static Task<Azurite> SharedAsync() => Shared.Value;

    /// <summary>One of its own, for tests that stop it; to be disposed.</summary>
    /// <exception cref="InvalidOperationException">It is not installed, or did not start.</exception>
    public static async Task<Azurite> StartNewAsync()
    {
        var azurite = new Azurite();
        await azurite.StartAsync();
        return azurite;
    }

    /// <summary>A name that no container and no queue of this run has.</summary>
    public static string NewContainer() => $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _names)}";

    /// <summary>Tries to get in with a key that is not the right one, unless it is.</summary>
    public string ConnectionStringWith(string key) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};"
        + $"BlobEndpoint=http://127.0.0.1:{_ports[0]}/{Account};QueueEndpoint=http://127.0.0.1:{_ports[1]}/{Account};";

    /// <summary>Starts it, after a stop on the same folder and ports.</summary>
    /// <exception cref="InvalidOperationException">It is not installed, or did not start.</exception>
    public async Task StartAsync()
    {
        var program = Repository.PathOf("tests", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException("Azurite is not installed: run tests/azurite/install.sh, as tests/run.sh does");
        }

        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            "--require", Repository.PathOf("tests", "azurite", "end-with-stdin.cjs"), program,
            "--disableTelemetry", "--skipApiVersionCheck", "--location", _folder,
            "--blobPort", Text(_ports[0]), "--queuePort", Text(_ports[1]), "--tablePort", "0",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{Key}";
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data, listening);
        _process.Start();
        _process.BeginOutputReadLine();
        await listening.Task.WaitAsync(Patience);
    }

    /// <summary>Stops it as SIGTERM does: what it acknowledged is on the disk then.</summary>
    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            await process.StandardInput.WriteLineAsync("keep");
            await EndAsync(process);
        }
    }

    /// <summary>Stops it and deletes what it kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await EndAsync(process);
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task EndAsync(Process process)
    {
        _process = null;
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>It prints where each service listens, and later a line for each request; no line at all when it ended.</summary>
    private void Read(string? line, TaskCompletionSource listening)
    {
        if (line is null)
        {
            listening.TrySetException(new InvalidOperationException("Azurite ended"));
        }
        else if (Listening().Match(line) is { Success: true } match)
        {
            _ports[match.Groups["service"].Value == "Blob" ? 0 : 1] = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
            if (match.Groups["service"].Value == "Queue")
            {
                listening.TrySetResult();
            }
        }
    }

    // The blob service comes first.
    [GeneratedRegex("Azurite (?<service>Blob|Queue) service is successfully listening at http://[^:]*:(?<port>[0-9]+)")]
    private static partial Regex Listening();
}
