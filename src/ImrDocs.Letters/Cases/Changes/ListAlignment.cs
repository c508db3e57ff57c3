// Finds which entries of two lists are the same thing, perhaps changed.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>
/// Matches the entries of two lists in their order: the heaviest common subsequence (the classic table of Wagner and
/// Fischer, "The string-to-string correction problem", 1974), weighted by <see cref="EntryLikeness"/>. Between two
/// matched entries, as many old as new ones are matched by their place. What each old entry is matched with depends on
/// the two lists only.
/// </summary>
internal static class ListAlignment
{
    // The table grows with the product of both lengths; a list of documents that differ throughout must not fill the memory.
    private const int MostCells = 100_000;

    /// <summary>All entries of both lists in order, by index; what has no match has null on the other side, old before new.</summary>
    public static ImmutableArray<(int? Old, int? New)> Of(ImmutableArray<CaseValue> before, ImmutableArray<CaseValue> after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && CaseValue.AreSame(before[start], after[start]))
        {
            start++;
        }

        var tail = 0;
        while (tail < before.Length - start && tail < after.Length - start && CaseValue.AreSame(before[^(tail + 1)], after[^(tail + 1)]))
        {
            tail++;
        }

        var aligned = ImmutableArray.CreateBuilder<(int? Old, int? New)>();
        var (oldEnd, newEnd) = (before.Length - tail, after.Length - tail);
        var (old, @new) = (0, 0);
        var matches = Enumerable.Range(0, start).Select(i => (i, i))
            .Concat(Match(before[start..oldEnd], after[start..newEnd]).Select(match => (match.Old + start, match.New + start)))
            .Concat(Enumerable.Range(0, tail).Select(i => (oldEnd + i, newEnd + i)))
            .Append((before.Length, after.Length));
        foreach (var (nextOld, nextNew) in matches)
        {
            AddBetween(aligned, (old, nextOld), (@new, nextNew));
            if (nextOld < before.Length)
            {
                aligned.Add((nextOld, nextNew));
            }

            (old, @new) = (nextOld + 1, nextNew + 1);
        }

        return aligned.DrainToImmutable();
    }

    private static void AddBetween(ImmutableArray<(int? Old, int? New)>.Builder aligned, (int From, int To) old, (int From, int To) @new)
    {
        if (old.To - old.From == @new.To - @new.From)
        {
            for (var i = 0; i < old.To - old.From; i++)
            {
                aligned.Add((old.From + i, @new.From + i));
            }

            return;
        }

        for (var i = old.From; i < old.To; i++)
        {
            aligned.Add((i, null));
        }

        for (var i = @new.From; i < @new.To; i++)
        {
            aligned.Add((null, i));
        }
    }

    private static IEnumerable<(int Old, int New)> Match(ImmutableArray<CaseValue> before, ImmutableArray<CaseValue> after)
    {
        if (before.IsEmpty || after.IsEmpty || (long)before.Length * after.Length > MostCells)
        {
            yield break;
        }

        var likeness = new EntryLikeness(before, after);
        var weights = new int[before.Length, after.Length];
        var best = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                weights[i, j] = likeness.Of(i, j);
                var matched = weights[i, j] > 0 ? weights[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(matched, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (var (i, j) = (0, 0); i < before.Length && j < after.Length;)
        {
            if (weights[i, j] > 0 && best[i, j] == weights[i, j] + best[i + 1, j + 1])
            {
                yield return (i++, j++);
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
