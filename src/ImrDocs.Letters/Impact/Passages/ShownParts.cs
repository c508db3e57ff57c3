// A changed passage as an editor is shown it: the template's words, and paths in place of the case's data.
using System.Collections.Immutable;
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Impact.Passages;

/// <summary>
/// Shows how a passage changes without telling whom it is about: paths stand in place of the data of the case. Data is shown
/// only where the same data is removed and added in another form, since then its form is what changes.
/// </summary>
internal static class ShownParts
{
    /// <summary>The parts of a difference as they are shown.</summary>
    /// <param name="parts">The difference of the texts of two passages.</param>
    /// <param name="before">The passage before; null when it is new.</param>
    /// <param name="after">The passage after; null when it is left out.</param>
    public static ImmutableArray<DifferencePart> Of(ImmutableArray<DifferencePart> parts, Passage? before, Passage? after)
    {
        var stretches = Stretches(parts, before, after).ToList();
        var (removed, added) = (DataIn(stretches, ChangeKind.Removed), DataIn(stretches, ChangeKind.Added));
        var reformed = added.Where(data => removed.TryGetValue(data.Key, out var old) && !string.Equals(old, data.Value, StringComparison.Ordinal))
            .Select(data => data.Key).ToHashSet(StringComparer.Ordinal);
        return [.. stretches.Select(stretch => new DifferencePart(stretch.Kind, stretch.Of.Shown(stretch.Start, stretch.End, reformed)))];
    }

    /// <summary>The data that is removed or added, by its paths.</summary>
    private static Dictionary<string, string> DataIn(List<Stretch> stretches, ChangeKind kind) => stretches
        .Where(stretch => stretch.Kind == kind)
        .SelectMany(stretch => stretch.Of.CaseDataIn(stretch.Start, stretch.End))
        .GroupBy(data => data.Paths, data => data.Text, StringComparer.Ordinal)
        .ToDictionary(data => data.Key, data => string.Join(' ', data), StringComparer.Ordinal);

    private static IEnumerable<Stretch> Stretches(ImmutableArray<DifferencePart> parts, Passage? before, Passage? after)
    {
        var (oldPlace, newPlace) = (0, 0);
        foreach (var (kind, text) in parts.Select(part => (part.Kind, part.Text)))
        {
            yield return kind == ChangeKind.Removed
                ? new Stretch(kind, before!, oldPlace, oldPlace + text.Length)
                : new Stretch(kind, after!, newPlace, newPlace + text.Length);
            oldPlace += kind == ChangeKind.Added ? 0 : text.Length;
            newPlace += kind == ChangeKind.Removed ? 0 : text.Length;
        }
    }

    private readonly record struct Stretch(ChangeKind Kind, Passage Of, int Start, int End);
}
