// Tells what changed from one case to another, field by field and word by word.
using System.Collections.Immutable;
using ImrDocs.Text;
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>
/// Tells what changed from one case to another. Entries of lists (issues, reviewers, documents, citations) have no
/// names of their own and are matched in their order: the same entry first, then one of the same first field (the
/// service, the id, the title, the chapter) or with half of its words, then as many as stand at the same place. What is
/// left over was added or removed. An entry that moved was removed there and added here. Cases may be unfinished.
/// </summary>
public static class CaseChanges
{
    /// <summary>The fields that differ, in the order of the case; none when both cases say the same.</summary>
    /// <param name="before">The case before the change.</param>
    /// <param name="after">The case after it.</param>
    public static ImmutableArray<CaseChange> Between(Case before, Case after)
    {
        var changes = ImmutableArray.CreateBuilder<CaseChange>();
        Compare(null, CaseValue.Of(before), null, CaseValue.Of(after), changes);
        return changes.DrainToImmutable();
    }

    /// <summary>Adds what differs between two values of one type; null is a value that is not there.</summary>
    internal static void Compare(
        DataPath? oldPath, CaseValue? before, DataPath? newPath, CaseValue? after, ImmutableArray<CaseChange>.Builder changes)
    {
        if (CaseValue.AreSame(before, after))
        {
            return;
        }

        if (before is null)
        {
            AddWhole(ChangeKind.Added, newPath, after!, changes);
        }
        else if (after is null)
        {
            AddWhole(ChangeKind.Removed, oldPath, before, changes);
        }
        else if (before.Shape is { } shape)
        {
            foreach (var field in shape.Fields)
            {
                Compare(CaseValue.Enter(oldPath, field), before.Member(field), CaseValue.Enter(newPath, field), after.Member(field), changes);
            }
        }
        else if (before.IsList)
        {
            foreach (var (old, @new) in ListAlignment.Of(before.Entries, after.Entries))
            {
                Compare(
                    old is { } o ? oldPath!.Element(o) : null,
                    old is { } oldEntry ? before.Entries[oldEntry] : null,
                    @new is { } n ? newPath!.Element(n) : null,
                    @new is { } newEntry ? after.Entries[newEntry] : null,
                    changes);
            }
        }
        else
        {
            changes.Add(new CaseChange(
                oldPath!.ToString(), newPath!.ToString(), newPath.ToString(), WordDifference.Between(before.Text, after.Text)));
        }
    }

    private static void AddWhole(ChangeKind kind, DataPath? path, CaseValue value, ImmutableArray<CaseChange>.Builder changes)
    {
        var whole = path!.ToString();
        foreach (var (leafPath, leaf) in value.Leaves(path))
        {
            var leafName = leafPath.ToString();
            ImmutableArray<DifferencePart> words = leaf.Text.Length == 0 ? [] : [new DifferencePart(kind, leaf.Text)];
            changes.Add(kind == ChangeKind.Added
                ? new CaseChange(null, leafName, whole, words)
                : new CaseChange(leafName, null, whole, words));
        }
    }
}
