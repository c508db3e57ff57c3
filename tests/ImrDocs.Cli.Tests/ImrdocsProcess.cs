// Runs the real imrdocs command as a process.
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

internal static class ImrdocsProcess
{
    public static readonly string Program = Repository.PathOf("src", "ImrDocs.Cli", "bin", "Release", "net10.0", "imrdocs.dll");

    public static ToolResult Run(params string[] arguments) => Tool.Run("dotnet", [Program, .. arguments]);

    public static ToolResult RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Tool.Run("dotnet", [Program, .. arguments], environment: environment);
}

/// <summary>A folder of its own for one test, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("imrdocs-test-").FullName;

    public string File(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public string File(string name, string content) => File(name, System.Text.Encoding.UTF8.GetBytes(content));

    public string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder)).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
