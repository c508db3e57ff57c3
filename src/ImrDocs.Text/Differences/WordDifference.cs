// The difference of two texts, word by word.
using System.Collections.Immutable;

namespace ImrDocs.Text.Differences;

/// <summary>
/// The difference of two texts, word by word: the shortest list of removed and added words, after Myers, "An O(ND)
/// difference algorithm and its variations" (1986). Texts that differ in more words than a limit are told as replaced
/// from the first to the last word that differs.
/// </summary>
public static class WordDifference
{
    // The trace of the search grows with the square of this.
    private const int MostChanges = 2000;

    /// <summary>The parts of both texts in order. Same and removed parts make up the old text, same and added ones the new.</summary>
    /// <param name="oldText">The text before the change.</param>
    /// <param name="newText">The text after it.</param>
    public static ImmutableArray<DifferencePart> Between(string oldText, string newText)
    {
        var (before, after) = (Words(oldText), Words(newText));
        var parts = new PartList();
        var start = 0;
        while (start < before.Count && start < after.Count && IsSame(before[start], after[start]))
        {
            parts.Add(ChangeKind.Same, before[start++]);
        }

        var tail = 0;
        while (tail < before.Count - start && tail < after.Count - start && IsSame(before[^(tail + 1)], after[^(tail + 1)]))
        {
            tail++;
        }

        Compare(before[start..^tail], after[start..^tail], parts);
        for (var i = before.Count - tail; i < before.Count; i++)
        {
            parts.Add(ChangeKind.Same, before[i]);
        }

        return parts.ToParts();
    }

    private static void Compare(List<string> before, List<string> after, PartList parts)
    {
        if (FindTrace(before, after) is not { } trace)
        {
            before.ForEach(word => parts.Add(ChangeKind.Removed, word));
            after.ForEach(word => parts.Add(ChangeKind.Added, word));
            return;
        }

        var steps = new Stack<DifferencePart>();
        var (x, y) = (before.Count, after.Count);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var isDown = IsDown(trace[d], d, x - y);
            var k = isDown ? x - y + 1 : x - y - 1;
            var fromX = d == 0 ? 0 : trace[d][k + d];
            var fromY = d == 0 ? 0 : fromX - k;
            while (x > fromX && y > fromY && IsSame(before[x - 1], after[y - 1]))
            {
                steps.Push(new DifferencePart(ChangeKind.Same, before[--x]));
                y--;
            }

            if (d > 0)
            {
                steps.Push(isDown ? new DifferencePart(ChangeKind.Added, after[--y]) : new DifferencePart(ChangeKind.Removed, before[--x]));
            }
        }

        foreach (var step in steps)
        {
            parts.Add(step.Kind, step.Text);
        }
    }

    // For each number of changes, how far each diagonal had come with one change less; index 0 is diagonal -d.
    private static List<int[]>? FindTrace(List<string> before, List<string> after)
    {
        var trace = new List<int[]>();
        var reach = new int[] { 0 };
        for (var d = 0; d <= Math.Min(MostChanges, before.Count + after.Count); d++)
        {
            trace.Add(reach);
            var next = new int[(2 * d) + 3];
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : IsDown(reach, d, k) ? reach[k + 1 + d] : reach[k - 1 + d] + 1;
                while (x < before.Count && x - k < after.Count && IsSame(before[x], after[x - k]))
                {
                    x++;
                }

                next[k + d + 1] = x;
                if (x >= before.Count && x - k >= after.Count)
                {
                    return trace;
                }
            }

            reach = next;
        }

        return null;
    }

    private static bool IsDown(int[] reach, int d, int k) => d > 0 && (k == -d || (k != d && reach[k - 1 + d] < reach[k + 1 + d]));

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>Words and the white space between them, each line end by itself.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (text[start] != '\n')
            {
                var isSpace = char.IsWhiteSpace(text[start]);
                while (end < text.Length && text[end] != '\n' && char.IsWhiteSpace(text[end]) == isSpace)
                {
                    end++;
                }
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }
}
