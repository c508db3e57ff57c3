// What two template sets have in common for the letters of a kind.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;

namespace ImrDocs.Letters.Impact;

/// <summary>
/// Whether the letters of a kind can differ at all between two sets. A letter reads its own folder, the shared one and
/// the settings, which may be taken from those of another kind; all of it is compared, used or not.
/// </summary>
/// <param name="Any">Whether any of it differs.</param>
/// <param name="OnlyTemplates">Whether nothing but templates differs: what says the same is then the same letter.</param>
internal readonly record struct KindDifference(bool Any, bool OnlyTemplates)
{
    /// <summary>The difference for a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="before">The files of the old set by path.</param>
    /// <param name="after">The files of the new set by path.</param>
    public static KindDifference Of(
        string kind, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> before, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> after)
    {
        var changed = before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(path => TemplateSet.IsPart(path) && TemplateSet.CanReach(path, kind) && !IsSame(path))
            .ToList();
        return new KindDifference(changed.Count > 0, changed.TrueForAll(TemplateSet.IsTemplate));

        bool IsSame(string path) =>
            before.TryGetValue(path, out var old) && after.TryGetValue(path, out var next) && old.Span.SequenceEqual(next.Span);
    }
}
