// The difference of two sequences, element by element.
namespace ImrDocs.Text.Differences;

/// <summary>
/// The difference of two sequences: the shortest list of removed and added elements, after Myers, "An O(ND) difference
/// algorithm and its variations" (1986). Sequences that differ in more elements than a limit are told as replaced from
/// the first to the last element that differs.
/// </summary>
public static class SequenceDifference
{
    // The trace of the search grows with the square of this.
    private const int MostChanges = 2000;

    /// <summary>The elements of both sequences in order.</summary>
    /// <param name="before">The sequence before the change.</param>
    /// <param name="after">The sequence after it.</param>
    /// <param name="comparer">Tells which elements are the same.</param>
    /// <returns>What became of each, and its index: of an added element in the new sequence, of the others in the old one.</returns>
    public static IReadOnlyList<(ChangeKind Kind, int Index)> Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, IEqualityComparer<T> comparer)
    {
        var steps = new List<(ChangeKind, int)>(before.Count);
        var start = 0;
        while (start < before.Count && start < after.Count && comparer.Equals(before[start], after[start]))
        {
            steps.Add((ChangeKind.Same, start++));
        }

        var tail = 0;
        while (tail < before.Count - start && tail < after.Count - start && comparer.Equals(before[^(tail + 1)], after[^(tail + 1)]))
        {
            tail++;
        }

        new Search<T>(before, after, comparer, start, before.Count - tail - start, after.Count - tail - start).AddTo(steps);
        for (var i = before.Count - tail; i < before.Count; i++)
        {
            steps.Add((ChangeKind.Same, i));
        }

        return steps;
    }

    /// <summary>The search between the first and the last element that differ.</summary>
    private readonly struct Search<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, IEqualityComparer<T> comparer, int start, int beforeCount, int afterCount)
    {
        public void AddTo(List<(ChangeKind Kind, int Index)> steps)
        {
            if (FindTrace() is not { } trace)
            {
                steps.AddRange(from i in Enumerable.Range(start, beforeCount) select (ChangeKind.Removed, i));
                steps.AddRange(from i in Enumerable.Range(start, afterCount) select (ChangeKind.Added, i));
                return;
            }

            var found = new Stack<(ChangeKind, int)>();
            var (x, y) = (beforeCount, afterCount);
            for (var d = trace.Count - 1; d >= 0; d--)
            {
                var isDown = IsDown(trace[d], d, x - y);
                var k = isDown ? x - y + 1 : x - y - 1;
                var fromX = d == 0 ? 0 : trace[d][k + d];
                var fromY = d == 0 ? 0 : fromX - k;
                while (x > fromX && y > fromY && IsSame(x - 1, y - 1))
                {
                    found.Push((ChangeKind.Same, start + --x));
                    y--;
                }

                if (d > 0)
                {
                    found.Push(isDown ? (ChangeKind.Added, start + --y) : (ChangeKind.Removed, start + --x));
                }
            }

            steps.AddRange(found);
        }

        // For each number of changes, how far each diagonal had come with one change less; index 0 is diagonal -d.
        private List<int[]>? FindTrace()
        {
            var trace = new List<int[]>();
            var reach = new int[] { 0 };
            for (var d = 0; d <= Math.Min(MostChanges, beforeCount + afterCount); d++)
            {
                trace.Add(reach);
                var next = new int[(2 * d) + 3];
                for (var k = -d; k <= d; k += 2)
                {
                    var x = d == 0 ? 0 : IsDown(reach, d, k) ? reach[k + 1 + d] : reach[k - 1 + d] + 1;
                    while (x < beforeCount && x - k < afterCount && IsSame(x, x - k))
                    {
                        x++;
                    }

                    next[k + d + 1] = x;
                    if (x >= beforeCount && x - k >= afterCount)
                    {
                        return trace;
                    }
                }

                reach = next;
            }

            return null;
        }

        private static bool IsDown(int[] reach, int d, int k) => d > 0 && (k == -d || (k != d && reach[k - 1 + d] < reach[k + 1 + d]));

        private bool IsSame(int x, int y) => comparer.Equals(before[start + x], after[start + y]);
    }
}
