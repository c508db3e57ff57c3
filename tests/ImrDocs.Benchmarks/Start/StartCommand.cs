// The measurement of a whole command, the start of its process included.
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Testing;

namespace ImrDocs.Benchmarks.Start;

/// <summary><c>start [--program PROGRAM] [--runs 20]</c></summary>
internal static class StartCommand
{
    public static int Run(string[] arguments)
    {
        var program = new Option<string?>("--program") { Description = "The command to measure, a program or a .dll; without it one is published for this machine first, which takes minutes" };
        var runs = new Option<int>("--runs") { Description = "How often each is run", DefaultValueFactory = _ => 20 };
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--runs takes a whole number from 1");
            }
        });
        var command = new RootCommand("Runs the command for one letter again and again, one process a letter, and prints a line RESULT {json} for each kind of letter.") { program, runs };
        command.SetAction(parsed =>
        {
            var folder = Directory.CreateTempSubdirectory("imrdocs-start-").FullName;
            try
            {
                var measured = parsed.GetValue(program) is { } named ? Path.GetFullPath(named) : Publish(Path.Combine(folder, "published"));
                string[] render = ["render", Repository.PathOf("seeds", "cases", "seed-letter.json"), "--out", Path.Combine(folder, "out")];
                Measure("version", measured, ["--version"], parsed.GetValue(runs));
                Measure("pdf", measured, [.. render, "--format", "pdf"], parsed.GetValue(runs));
                Measure("docx", measured, [.. render, "--format", "docx"], parsed.GetValue(runs));
                Measure("both", measured, [.. render, "--format", "pdf,docx"], parsed.GetValue(runs));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });
        return command.Parse(arguments).Invoke();
    }

    /// <summary>Publishes the command as the README says.</summary>
    private static string Publish(string folder)
    {
        Console.Error.WriteLine("Publishing the command …");
        RunOnce("dotnet", ["publish", Repository.PathOf("src", "ImrDocs.Cli"), "-c", "Release", "-r", "linux-x64", "-o", folder]);
        return Path.Combine(folder, "imrdocs");
    }

    /// <summary>Runs once to have the files in memory, then as often as wanted.</summary>
    private static void Measure(string kind, string program, string[] arguments, int runs)
    {
        var (file, all) = program.EndsWith(".dll", StringComparison.Ordinal) ? ("dotnet", (string[])[program, .. arguments]) : (program, arguments);
        RunOnce(file, all);
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            RunOnce(file, all);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        var result = new { kind, runs, minMs = Math.Round(times[0], 1), medianMs = Math.Round(times[runs / 2], 1), maxMs = Math.Round(times[^1], 1) };
        Console.WriteLine("RESULT " + JsonSerializer.Serialize(result));
    }

    private static void RunOnce(string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{file} ended with {process.ExitCode}: {errors.Result}{output}"));
        }
    }
}
