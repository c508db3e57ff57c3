// Template sets of tests: the project's own templates with some files changed.
using System.Collections.Immutable;
using ImrDocs.Letters.Tests.Generation;

namespace ImrDocs.Letters.Tests;

/// <summary>The project's own templates with the files of a folder instead; a file named <c>x.deleted</c> takes x away.</summary>
internal static class ChangedTemplates
{
    private const string Deleted = ".deleted";

    public static TheoryData<string> NamesIn(string folder) =>
        [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files(string folder)
    {
        var files = Samples.TemplateFiles();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files = relative == "expected.txt" ? files
                : relative.EndsWith(Deleted, StringComparison.Ordinal) ? files.Remove(relative[..^Deleted.Length])
                : files.SetItem(relative, File.ReadAllBytes(path));
        }

        return files;
    }
}
