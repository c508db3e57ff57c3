// Reads a folder of templates from disk.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Templates;

/// <summary>Reads the files of a template set from a folder, so that the set itself needs no file system.</summary>
public static class TemplateFolder
{
    /// <summary>The largest file that is read, in bytes; letterheads are the largest files of a set.</summary>
    private const long MaximumBytes = 16 * 1024 * 1024;

    /// <summary>The folder that hosts use when none is named: <c>./templates</c>, else the set beside the program.</summary>
    public static string Default =>
        Directory.Exists("templates") ? "templates" : Shipped;

    /// <summary>The set beside the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>
    /// The bytes of every file below the folder by relative path with <c>/</c>, such as
    /// <c>final-determination/letter.json</c>. Hidden files and folders are left out.
    /// </summary>
    /// <exception cref="IOException">The folder or a file cannot be read, or a file is too large.</exception>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Read(string folder)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        Read(new DirectoryInfo(folder), "", files);
        return files.ToImmutable();
    }

    private static void Read(DirectoryInfo folder, string prefix, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Builder files)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => !IsHidden(file)))
        {
            if (file.Length > MaximumBytes)
            {
                throw new IOException($"{prefix}{file.Name} is larger than any template or picture may be");
            }

            files[prefix + file.Name] = File.ReadAllBytes(file.FullName);
        }

        foreach (var child in folder.EnumerateDirectories().Where(child => !IsHidden(child)))
        {
            Read(child, prefix + child.Name + "/", files);
        }
    }

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.');
}
