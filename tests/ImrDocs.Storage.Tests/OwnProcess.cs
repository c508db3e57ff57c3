// Starts this test assembly as a program.
using System.Diagnostics;

namespace ImrDocs.Storage.Tests;

internal static class OwnProcess
{
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    /// <summary>Starts one that writes "ready" and then waits for a line.</summary>
    public static async Task<Process> StartReadyAsync(params string[] arguments)
    {
        var process = Start(arguments);
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
        return process;
    }

    /// <summary>The other side of <see cref="StartReadyAsync"/>.</summary>
    public static void WaitForLine()
    {
        Console.WriteLine("ready");
        Console.ReadLine();
    }
}
