// Finds and reads the cases that a command line names: files, folders, or lines of standard input.
using System.Globalization;

namespace ImrDocs.Cli.Input;

/// <summary>Finds and reads the cases that a command line names, one at a time and never all at once in memory.</summary>
internal static class CaseFiles
{
    /// <summary>The largest case line or file that is read, in bytes; the case reader refuses anything near it.</summary>
    private const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>
    /// The cases of each argument in turn: a file; a folder's <c>*.json</c> in ordinal order of their names; or
    /// <c>-</c> for one JSON object a line on standard input. What cannot be read is yielded with its error.
    /// </summary>
    public static IEnumerable<CaseFile> Read(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument == "-")
            {
                foreach (var line in ReadLines(Console.OpenStandardInput()))
                {
                    yield return line;
                }
            }
            else if (Directory.Exists(argument))
            {
                foreach (var path in FilesOf(argument))
                {
                    yield return ReadFile(path);
                }
            }
            else
            {
                yield return ReadFile(argument);
            }
        }
    }

    private static string[] FilesOf(string folder)
    {
        var files = Directory.GetFiles(folder, "*.json");
        if (files.Length == 0)
        {
            throw new UsageException($"the folder {folder} holds no *.json file");
        }

        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static CaseFile ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > MaximumBytes
                ? new CaseFile(path, default, "The file is larger than any case")
                : new CaseFile(path, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new CaseFile(path, default, error is FileNotFoundException or DirectoryNotFoundException
                ? "There is no such file or folder"
                : "The file cannot be read: " + error.GetType().Name);
        }
    }

    private static IEnumerable<CaseFile> ReadLines(Stream input)
    {
        using var lines = new JsonLineReader(input, MaximumBytes);
        for (var number = 1; lines.TryRead(out var line, out var tooLong); number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"stdin:{number}");
            if (tooLong)
            {
                yield return new CaseFile(name, default, "The line is larger than any case");
            }
            else if (!IsBlank(line))
            {
                yield return new CaseFile(name, line);
            }
        }
    }

    private static bool IsBlank(byte[] line) => line.AsSpan().Trim(" \t\r"u8).IsEmpty;
}
