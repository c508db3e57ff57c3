// Finds and reads the cases that a command line names: files, folders, or lines of a file or of standard input.
namespace ImrDocs.Cli.Input;

/// <summary>Finds and reads the cases that a command line names, one at a time and never all at once in memory.</summary>
internal static class CaseFiles
{
    /// <summary>The largest case line or file that is read, in bytes; the case reader refuses anything near it.</summary>
    private const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>
    /// The cases of each argument in turn: a file; a folder's <c>*.json</c> in ordinal order of their names; one JSON
    /// object a line of a file <c>*.jsonl</c>, or with <c>-</c> of standard input. What cannot be read is yielded with its error.
    /// </summary>
    public static IEnumerable<CaseFile> Read(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument == "-")
            {
                foreach (var line in CaseLines.Read(Console.OpenStandardInput(), "stdin", MaximumBytes))
                {
                    yield return line;
                }
            }
            else if (argument.EndsWith(".jsonl", StringComparison.Ordinal) && File.Exists(argument))
            {
                foreach (var line in CaseLines.Read(File.OpenRead(argument), argument, MaximumBytes))
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
            using var file = File.OpenRead(path);
            return TryReadAll(file, out var bytes)
                ? new CaseFile(path, bytes)
                : new CaseFile(path, default, "The file is larger than any case");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new CaseFile(path, default, error is FileNotFoundException or DirectoryNotFoundException
                ? "There is no such file or folder"
                : error is UnauthorizedAccessException ? "This account may not read the file" : "The file cannot be read");
        }
    }

    /// <summary>Reads to the end unless that is too far: pipes and devices do not tell their length.</summary>
    private static bool TryReadAll(FileStream file, out byte[] bytes)
    {
        using var read = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length, MaximumBytes) : 0);
        var buffer = new byte[64 * 1024];
        for (int count; (count = file.Read(buffer)) > 0 && read.Length <= MaximumBytes;)
        {
            read.Write(buffer, 0, count);
        }

        bytes = read.ToArray();
        return bytes.Length <= MaximumBytes;
    }
}
