// The real worker and the real imrdocs command as processes.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Testing;

namespace ImrDocs.Worker.Tests;

/// <summary>A worker that runs; killed when it is disposed of.</summary>
internal sealed class WorkerProcess : IDisposable
{
    public static readonly string Program = Repository.PathOf("src", "ImrDocs.Worker", "bin", "Release", "net10.0", "ImrDocs.Worker.dll");

    private static readonly string Command = Repository.PathOf("src", "ImrDocs.Cli", "bin", "Release", "net10.0", "imrdocs.dll");

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All it has printed.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>How many lines it has printed that contain a text.</summary>
    public int Count(string text) => _lines.Count(line => line.Contains(text, StringComparison.Ordinal));

    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public static WorkerProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
        };
        Array.ForEach([Program, .. arguments], start.ArgumentList.Add);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new WorkerProcess(new Process { StartInfo = start });
    }

    public static ToolResult Imrdocs(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Tool.Run("dotnet", [Command, .. arguments], environment: environment);

    /// <summary>Ends it as an orchestrator does (SIGTERM).</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        Tool.Run("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await EndAsync();
    }

    /// <summary>Waits until it has ended and all it printed is read.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    /// <summary>Ends it as a power cut does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
