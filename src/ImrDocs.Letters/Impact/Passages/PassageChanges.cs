// How the passages of a letter change.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Generation;
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Impact.Passages;

/// <summary>Tells how the passages of a letter change.</summary>
internal static class PassageChanges
{
    /// <summary>The passages that read differently, are new or left out, or stand elsewhere.</summary>
    public static ImmutableArray<PassageChange> Between(Letter before, Letter after)
    {
        var pairs = PassagePairs.Between(Read(before), Read(after));
        var moved = pairs.Where(pair => pair.Before is null).Select(pair => pair.After!).ToList();
        var changes = ImmutableArray.CreateBuilder<PassageChange>(pairs.Count);
        foreach (var (old, next) in pairs)
        {
            if (next is null && moved.FindIndex(passage => passage.ReadsLike(old!)) is >= 0 and var index)
            {
                changes.Add(new PassageChange(
                    ImpactKind.Moved, old!.Where, moved[index].Where, old.Role, Parts: ShownParts.Of([new DifferencePart(ChangeKind.Same, old.Text)], old, moved[index])));
                moved.RemoveAt(index);
            }
            else if (old is not null)
            {
                changes.Add(Between(old, next));
            }
        }

        changes.AddRange(moved.Select(passage => Between(null, passage)));
        return changes.DrainToImmutable();
    }

    private static List<Passage> Read(Letter letter) => PassageReader.Read(letter.Document, letter.Pages.Pages.Length);

    private static PassageChange Between(Passage? before, Passage? after)
    {
        var kind = before is null ? ImpactKind.Added : after is null ? ImpactKind.Removed : ImpactKind.Changed;
        var becomes = before is null || after is null || string.Equals(before.Role, after.Role, StringComparison.Ordinal) ? null : after.Role;
        var parts = WordDifference.Between(before?.Text ?? "", after?.Text ?? "");
        return new PassageChange(kind, before?.Where, after?.Where, (before ?? after)!.Role, WordingOf(parts, before, after), ShownParts.Of(parts, before, after), Becomes: becomes);
    }

    /// <summary>What changes, as the templates have it: first what is removed, then what is added.</summary>
    private static string WordingOf(ImmutableArray<DifferencePart> parts, Passage? before, Passage? after)
    {
        var (removed, added) = (new StringBuilder(), new StringBuilder());
        var (oldPlace, newPlace) = (0, 0);
        foreach (var (kind, text) in parts.Select(part => (part.Kind, part.Text)))
        {
            if (kind == ChangeKind.Removed)
            {
                before!.AppendWording(removed, oldPlace, oldPlace + text.Length);
            }
            else if (kind == ChangeKind.Added)
            {
                after!.AppendWording(added, newPlace, newPlace + text.Length);
            }

            oldPlace += kind == ChangeKind.Added ? 0 : text.Length;
            newPlace += kind == ChangeKind.Removed ? 0 : text.Length;
        }

        return removed.Append('\n').Append(added).ToString();
    }
}
