// Finds the examples of a template set.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Examples;

/// <summary>
/// Finds the examples of a template set: the folder <c>examples/</c> of each letter kind. Examples are no part of the
/// set: they reach no letter and do not count for its hash.
/// </summary>
public static class ExampleFolder
{
    /// <summary>The name of the folders.</summary>
    internal const string Name = "examples";

    private const string CaseExtension = ".json";
    private const string OptionsExtension = ".options";

    /// <summary>The examples by letter kind and name.</summary>
    /// <param name="files">The files of the set, as it was parsed from.</param>
    /// <param name="set">The set.</param>
    /// <param name="diagnostics">Takes what is wrong with options.</param>
    public static ImmutableArray<Example> Read(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, TemplateSet set, ICollection<Diagnostic> diagnostics) =>
    [
        .. from letter in set.Letters.Values
           from file in FilesOf(files, letter.Kind)
           where file.Key.EndsWith(CaseExtension, StringComparison.Ordinal)
           select Read(files, letter, file, diagnostics),
    ];

    /// <summary>All files of the examples of a letter kind.</summary>
    internal static IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> FilesOf(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string kind) =>
        files.Where(file => file.Key.StartsWith($"{kind}/{Name}/", StringComparison.Ordinal));

    /// <summary>Whether a file is the case of an example.</summary>
    internal static bool IsCase(string path) =>
        path.EndsWith(CaseExtension, StringComparison.Ordinal) && path.Split('/') is [_, Name, _];

    /// <summary>Whether a file of a set says what is expected of an example.</summary>
    internal static bool IsExpected(string path) => path.Contains($"/{Name}/", StringComparison.Ordinal) && IsExpectation(path);

    /// <summary>Whether a file of an example's folder says what is expected of it.</summary>
    internal static bool IsExpectation(string path) =>
        !path.EndsWith(CaseExtension, StringComparison.Ordinal) && !path.EndsWith(OptionsExtension, StringComparison.Ordinal);

    private static Example Read(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files,
        LetterTemplates letter,
        KeyValuePair<string, ReadOnlyMemory<byte>> file,
        ICollection<Diagnostic> diagnostics)
    {
        var path = file.Key[..^CaseExtension.Length];
        ImmutableArray<Generation.LetterRequest> requests = default;
        if (files.TryGetValue(path + OptionsExtension, out var options))
        {
            requests = TemplateDecoder.Decode(path + OptionsExtension, options.Span, diagnostics) is { } source
                ? [.. new ExampleOptions(letter, diagnostics).Read(source)]
                : [];
        }

        return new Example(letter.Kind, path[(path.LastIndexOf('/') + 1)..], file.Value, requests);
    }
}
