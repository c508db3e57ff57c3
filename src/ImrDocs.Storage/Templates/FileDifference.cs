// What two template sets say differently, file by file and word by word.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Differences;

namespace ImrDocs.Storage.Templates;

/// <summary>A file in which two template sets differ.</summary>
/// <param name="Path">Its path in the set.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Lines">The lines that differ, word by word; none of a picture.</param>
public sealed record FileDifference(string Path, FileChange Change, ImmutableArray<ChangedLine> Lines)
{
    /// <summary>The files in which two sets differ, by path. Examples and documentation are no part of a set.</summary>
    /// <param name="before">The files of the one set by path.</param>
    /// <param name="after">The files of the other.</param>
    public static ImmutableArray<FileDifference> Between(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> before, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> after) =>
    [
        .. from path in before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(TemplateSet.IsPart).Order(StringComparer.Ordinal)
           let change = !before.ContainsKey(path) ? FileChange.Added : !after.ContainsKey(path) ? FileChange.Removed : FileChange.Changed
           where change != FileChange.Changed || !before[path].Span.SequenceEqual(after[path].Span)
           select new FileDifference(path, change, LinesOf(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path))),
    ];

    private static ImmutableArray<ChangedLine> LinesOf(string path, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after) => TemplateSet.IsText(path)
        ? ChangedLine.Between(Encoding.UTF8.GetString(before.Span), Encoding.UTF8.GetString(after.Span))
        : [];
}

/// <summary>What became of a file.</summary>
public enum FileChange
{
    /// <summary>Both sets have it, with other content.</summary>
    Changed,

    /// <summary>Only the second set has it.</summary>
    Added,

    /// <summary>Only the first set has it.</summary>
    Removed,
}
