// The web application as a process of its own.
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Testing;
using ImrDocs.Web.Hosting;

namespace ImrDocs.Web.Tests;

/// <summary>The program as it is run, for tests that kill it or watch its memory.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>The most memory that it has had so far, in bytes (proc(5), VmHWM).</summary>
    public long MostMemory => 1024 * long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', '\t').Reverse().ElementAt(1),
        CultureInfo.InvariantCulture);

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="store">The folder of its store.</param>
    /// <param name="port">Its port; 0 for a free one.</param>
    /// <param name="environment">Variables that it gets besides.</param>
    public static async Task<ServerProcess> StartAsync(string store, int port = 0, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[typeof(WebHost).Assembly.Location, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), "--store", "file:" + store, "--templates", Repository.PathOf("templates")])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ImrDocs answers at ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(line.Split(' ')[3]));
            }
        }

        throw new InvalidOperationException("The server did not start");
    }

    /// <summary>Kills it, as a loss of power does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
