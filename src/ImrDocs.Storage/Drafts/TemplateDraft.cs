// A working copy of the templates: what one person is changing and has not published yet.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Storage.Drafts;

/// <summary>
/// A version of a working copy of the templates with their examples. It belongs to one person, so that whoever publishes it
/// is the author of all its words, and somebody else can approve them.
/// </summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Version">Its number, from 1; 0 as long as nothing is changed.</param>
/// <param name="Basis">What it was started from.</param>
/// <param name="Before">The files that it was started from, by path.</param>
/// <param name="Files">The files as they are now, by path.</param>
public sealed record TemplateDraft(
    Person Owner,
    int Version,
    DraftBasis Basis,
    ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Before,
    ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>When this version was saved; null for version 0.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Files that a release which was brought in had changed too; the owner's text stands until they have looked.</summary>
    public ImmutableArray<string> Clashes { get; init; } = [];

    /// <summary>The paths of the files that differ from what it was started from.</summary>
    public IEnumerable<string> Changed => Before.Keys.Union(Files.Keys, StringComparer.Ordinal).Where(IsChanged).Order(StringComparer.Ordinal);

    /// <summary>Whether a file differs from what the draft was started from.</summary>
    public bool IsChanged(string path) => !Same(Before, Files, path);

    /// <summary>SHA-256, in lower-case hex, of a file as it is now; null when there is none of that path.</summary>
    public string? HashOf(string path) => Files.TryGetValue(path, out var content) ? ContentHash.Of(content.Span) : null;

    /// <summary>Whether two sets have the same file at a path, or both none.</summary>
    internal static bool Same(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> one, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> other, string path) =>
        one.TryGetValue(path, out var first) ? other.TryGetValue(path, out var second) && first.Span.SequenceEqual(second.Span) : !other.ContainsKey(path);
}

/// <summary>What a draft was started from.</summary>
/// <param name="Templates">The hash that names the set.</param>
/// <param name="Examples">The hash that names the files beside the set.</param>
/// <param name="Release">The release; null for templates that are not released.</param>
public sealed record DraftBasis(string Templates, string Examples, int? Release = null)
{
    /// <summary>That of a draft which is started from a release.</summary>
    public static DraftBasis Of(Release release) => new(release.Templates, release.Examples, release.Number);
}
