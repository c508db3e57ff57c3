// Runs the independent programs that judge our files: pdftotext, qpdf, LibreOffice and the like.
using System.Diagnostics;

namespace ImrDocs.Testing;

/// <summary>What a finished program left behind.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Errors);

/// <summary>Runs a program to its end.</summary>
public static class Tool
{
    /// <summary>Runs a program with arguments; both streams are read as UTF-8.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it has been killed.</exception>
    public static ToolResult Run(string program, IEnumerable<string> arguments, TimeSpan? timeout = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("Cannot start " + program);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout ?? TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program + " did not end in time");
        }

        process.WaitForExit();
        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
