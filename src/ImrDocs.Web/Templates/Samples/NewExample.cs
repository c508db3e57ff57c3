// What a new example begins with.
using System.Collections.Immutable;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>What a new example begins with: a complete made-up case to change, or another example.</summary>
internal static class NewExample
{
    private const string Skeleton = "new-example.json";

    private static readonly Lazy<byte[]> Case = new(ReadCase);

    /// <summary>A complete case about people who do not exist.</summary>
    public static ReadOnlyMemory<byte> MadeUpCase => Case.Value;

    /// <summary>The examples that another one can be started from: files with a case, or a batch.</summary>
    /// <param name="files">The files of the set by path.</param>
    public static ImmutableArray<TemplateFile> Examples(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) =>
        [.. files.Keys.Select(path => new TemplateFile(path)).Where(IsCase)];

    /// <summary>What a new file begins with: an example with a case, a letter with the settings of another, any other file with nothing.</summary>
    /// <param name="files">The files of the set by path.</param>
    /// <param name="file">The new file.</param>
    /// <param name="from">The path of the example to start from; null for the made-up case.</param>
    public static ReadOnlyMemory<byte> ContentOf(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, TemplateFile file, string? from) =>
        NewLetter.Is(file) ? NewLetter.Settings(files)
        : !IsCase(file) ? ReadOnlyMemory<byte>.Empty
        : Examples(files).FirstOrDefault(example => string.Equals(example.Path, from, StringComparison.Ordinal)) is { } chosen ? files[chosen.Path]
        : IsAboutBatch(files, file.Folder) ? Examples(files).Where(example => example.Folder == file.Folder).Select(example => files[example.Path]).FirstOrDefault()
        : MadeUpCase;

    private static bool IsCase(TemplateFile file) => file.IsOfExample && file.Path.EndsWith(".json", StringComparison.Ordinal);

    private static bool IsAboutBatch(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string folder) =>
        files.TryGetValue(folder + "/letter.json", out var json)
        && Settings.SettingsDocument.Read(json)?.Entries.Any(entry => entry is { Name: "about", Text: "batch" }) == true;

    private static byte[] ReadCase()
    {
        using var stream = typeof(NewExample).Assembly.GetManifestResourceStream(Skeleton)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
