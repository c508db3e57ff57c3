// Walks over three versions of a case at once and joins two of them.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Format;
using ImrDocs.Text;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>Where a value stands in the three versions; null for a whole case, and where a version does not have it.</summary>
internal readonly record struct MergePlaces(DataPath? Base, DataPath? Mine, DataPath? Theirs)
{
    public MergePlaces Enter(Field field) =>
        new(CaseValue.Enter(Base, field), CaseValue.Enter(Mine, field), CaseValue.Enter(Theirs, field));

    public MergePlaces Enter(int entry, int? mine, int? theirs) => new(
        Base!.Element(entry),
        mine is { } m ? Mine!.Element(m) : null,
        theirs is { } t ? Theirs!.Element(t) : null);
}

/// <summary>
/// Walks over three versions of a case at once. Lists are joined as diff3 joins lines (Khanna, Kunal and Pierce, "A
/// formal investigation of diff3", 2007), but entry by entry: what one side adds goes between the entries both began
/// with, and an entry on which the sides differ is walked into.
/// </summary>
internal sealed class ThreeWayMerge
{
    private readonly ImmutableArray<MergeConflict>.Builder _conflicts = ImmutableArray.CreateBuilder<MergeConflict>();

    /// <summary>The conflicts so far, in the order of the case.</summary>
    public ImmutableArray<MergeConflict> Conflicts => _conflicts.ToImmutable();

    /// <summary>What becomes of a value; null is a value that is not there.</summary>
    public MergedValue Of(MergePlaces at, CaseValue? @base, CaseValue? mine, CaseValue? theirs)
    {
        if (CaseValue.AreSame(@base, theirs) || CaseValue.AreSame(mine, theirs))
        {
            return TakenValues.Of(mine);
        }

        if (CaseValue.AreSame(@base, mine))
        {
            return TakenValues.Of(theirs);
        }

        if (@base is not null && mine is not null && theirs is not null)
        {
            if (@base.Shape is { IsOneStatement: false } shape)
            {
                return new MergedObject([.. shape.Fields.Select(field =>
                    (field, Of(at.Enter(field), @base.Member(field), mine.Member(field), theirs.Member(field))))]);
            }

            if (@base.IsList)
            {
                return OfLists(at, @base, mine, theirs);
            }
        }

        var path = at.Base!.ToString();
        _conflicts.Add(new MergeConflict(
            path, Changes(at.Base, @base, at.Mine, mine), Changes(at.Base, @base, at.Theirs, theirs), CanTakeBoth: false, (@base ?? mine ?? theirs)!.IsFreeText));
        return new PickedValues(path, TakenValues.Of(mine), TakenValues.Of(theirs));
    }

    private MergedList OfLists(MergePlaces at, CaseValue @base, CaseValue mine, CaseValue theirs)
    {
        var myEntries = new ChangedList(@base.Entries, mine.Entries);
        var theirEntries = new ChangedList(@base.Entries, theirs.Entries);
        var entries = ImmutableArray.CreateBuilder<MergedValue>();
        for (var i = 0; i <= @base.Entries.Length; i++)
        {
            entries.Add(OfAdded(at, i, mine, myEntries.AddedAhead(i), theirs, theirEntries.AddedAhead(i)));
            if (i < @base.Entries.Length)
            {
                var (m, t) = (myEntries.MatchOf(i), theirEntries.MatchOf(i));
                entries.Add(Of(
                    at.Enter(i, m, t), @base.Entries[i], m is { } my ? mine.Entries[my] : null, t is { } their ? theirs.Entries[their] : null));
            }
        }

        return new MergedList(entries.DrainToImmutable());
    }

    private MergedValue OfAdded(
        MergePlaces at, int place, CaseValue mine, IReadOnlyList<int> myAdded, CaseValue theirs, IReadOnlyList<int> theirAdded)
    {
        ImmutableArray<CaseValue> my = [.. myAdded.Select(i => mine.Entries[i])];
        ImmutableArray<CaseValue> their = [.. theirAdded.Select(i => theirs.Entries[i])];
        if (my.IsEmpty || their.IsEmpty)
        {
            return new TakenValues(my.AddRange(their));
        }

        if (my.Length == their.Length && my.Zip(their).All(pair => CaseValue.AreSame(pair.First, pair.Second)))
        {
            return new TakenValues(my);
        }

        var path = FormattableString.Invariant($"{at.Base}[+{place}]");
        _conflicts.Add(new MergeConflict(path, Added(at.Mine!, mine, myAdded), Added(at.Theirs!, theirs, theirAdded), CanTakeBoth: true, CanBeWritten: false));
        return new PickedValues(path, new TakenValues(my), new TakenValues(their));
    }

    private static ImmutableArray<CaseChange> Added(DataPath list, CaseValue value, IReadOnlyList<int> added) =>
        [.. added.SelectMany(i => Changes(null, null, list.Element(i), value.Entries[i]))];

    private static ImmutableArray<CaseChange> Changes(DataPath? oldPath, CaseValue? before, DataPath? newPath, CaseValue? after)
    {
        var changes = ImmutableArray.CreateBuilder<CaseChange>();
        CaseChanges.Compare(oldPath, before, newPath, after, changes);
        return changes.DrainToImmutable();
    }
}
