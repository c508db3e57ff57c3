// Which passage of the old letter became which of the new one.
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Impact.Passages;

/// <summary>Pairs the passages of two letters. Those that read the same in both and stand in the same order are left out.</summary>
internal static class PassagePairs
{
    /// <summary>Most pairs of passages between two unchanged ones that are compared with each other.</summary>
    private const int MostComparisons = 10_000;

    /// <summary>Two passages of which less is common are no change of one into the other, in percent of their words.</summary>
    private const int LeastCommon = 40;

    private static readonly char[] WhiteSpace = [' ', '\n', '\u00A0'];

    /// <summary>The passages that differ: changed ones with both sides, the others with one.</summary>
    public static List<(Passage? Before, Passage? After)> Between(List<Passage> before, List<Passage> after)
    {
        var pairs = new List<(Passage?, Passage?)>();
        var (removed, added) = (new List<Passage>(), new List<Passage>());
        foreach (var (kind, index) in SequenceDifference.Between(before, after, Reading.Instance))
        {
            switch (kind)
            {
                case ChangeKind.Removed:
                    removed.Add(before[index]);
                    break;
                case ChangeKind.Added:
                    added.Add(after[index]);
                    break;
                default:
                    Flush();
                    break;
            }
        }

        Flush();
        return pairs;

        void Flush()
        {
            Pair(removed, added, pairs);
            removed.Clear();
            added.Clear();
        }
    }

    /// <summary>Pairs what stands between two unchanged passages so that as much as possible is common to the pairs.</summary>
    private static void Pair(List<Passage> removed, List<Passage> added, List<(Passage?, Passage?)> pairs)
    {
        var (rows, columns) = (removed.Count, added.Count);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostComparisons)
        {
            pairs.AddRange(removed.Select(passage => ((Passage?)passage, (Passage?)null)));
            pairs.AddRange(added.Select(passage => ((Passage?)null, (Passage?)passage)));
            return;
        }

        var common = new int[rows, columns];
        var best = new int[rows + 1, columns + 1];
        var words = added.ConvertAll(Words);
        for (var i = rows - 1; i >= 0; i--)
        {
            var own = Words(removed[i]);
            for (var j = columns - 1; j >= 0; j--)
            {
                var percent = Common(own, words[j]);
                common[i, j] = percent >= LeastCommon || (rows == 1 && columns == 1) ? percent + 1 : 0;
                var paired = common[i, j] > 0 ? common[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (var (i, j) = (0, 0); i < rows || j < columns;)
        {
            if (i < rows && j < columns && common[i, j] > 0 && best[i, j] == common[i, j] + best[i + 1, j + 1])
            {
                pairs.Add((removed[i++], added[j++]));
            }
            else if (j == columns || (i < rows && best[i, j] == best[i + 1, j]))
            {
                pairs.Add((removed[i++], null));
            }
            else
            {
                pairs.Add((null, added[j++]));
            }
        }
    }

    private static Dictionary<string, int> Words(Passage passage)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in passage.Text.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries))
        {
            words[word] = words.GetValueOrDefault(word) + 1;
        }

        return words;
    }

    private static int Common(Dictionary<string, int> first, Dictionary<string, int> second)
    {
        var total = first.Values.Sum() + second.Values.Sum();
        var common = first.Sum(word => Math.Min(word.Value, second.GetValueOrDefault(word.Key)));
        return total == 0 ? 100 : 200 * common / total;
    }

    private sealed class Reading : IEqualityComparer<Passage>
    {
        public static readonly Reading Instance = new();

        public bool Equals(Passage? x, Passage? y) => x!.ReadsLike(y!);

        public int GetHashCode(Passage obj) => string.GetHashCode(obj.Text, StringComparison.Ordinal);
    }
}
