// The sources that the architecture tests read.
using System.Text.RegularExpressions;
using ImrDocs.Testing;

namespace ImrDocs.Architecture.Tests;

internal static partial class SourceTree
{
    public static IReadOnlyList<SourceFile> Files { get; } = Read("src");

    public static IReadOnlyList<SourceFile> TestFiles { get; } = Read("tests");

    public static IEnumerable<SourceFile> In(string folder) =>
        Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static List<SourceFile> Read(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !BuildOutput().IsMatch(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllLines(Repository.PathOf(path))))];

    [GeneratedRegex("/(bin|obj)/")]
    private static partial Regex BuildOutput();
}

internal sealed record SourceFile(string Path, string[] Lines)
{
    public string Text { get; } = string.Join('\n', Lines);

    public override string ToString() => Path;
}
