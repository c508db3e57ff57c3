// The project's templates with one file changed.
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

internal static class TemplateCopy
{
    /// <summary>Copies the templates and changes a file of the final determination; gives the folder for <c>--templates</c>.</summary>
    public static string With(TemporaryFolder folder, string changed, ReadOnlySpan<byte> content)
    {
        var (source, target) = (Repository.PathOf("templates"), Path.Combine(folder.Path, "templates"));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        File.WriteAllBytes(Path.Combine(target, "final-determination", changed), content);
        return target;
    }
}
