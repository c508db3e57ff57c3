// Finds the known name that a misspelt one was probably meant to be.
namespace ImrDocs.Text;

/// <summary>
/// Nearness of names: the number of letters to insert, delete, replace or swap with their neighbour, whatever their
/// case (the restricted Damerau–Levenshtein distance).
/// </summary>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary>
    /// The nearest of the known names; null when none is near: at most one change for every three letters of the
    /// known name. Of equally near ones, the first.
    /// </summary>
    public static string? Of(ReadOnlySpan<char> name, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var allowed = candidate.Length / 3;
            if (name.Length <= LongestName && candidate.Length <= LongestName && Math.Abs(name.Length - candidate.Length) <= allowed)
            {
                var distance = Distance(name, candidate);
                if (distance <= allowed && distance < least)
                {
                    (nearest, least) = (candidate, distance);
                }
            }
        }

        return nearest;
    }

    /// <summary>What to append to a message: <c>; did you mean 'x'?</c>, or nothing when no known name is near.</summary>
    public static string Suggest(string name, IEnumerable<string> known) => Of(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    private static int Distance(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<int> beforeLast = stackalloc int[second.Length + 1];
        Span<int> last = stackalloc int[second.Length + 1];
        Span<int> current = stackalloc int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var change = Same(first[row - 1], second[column - 1]) ? 0 : 1;
                var least = Math.Min(Math.Min(current[column - 1], last[column]) + 1, last[column - 1] + change);
                if (row > 1 && column > 1 && Same(first[row - 1], second[column - 2]) && Same(first[row - 2], second[column - 1]))
                {
                    least = Math.Min(least, beforeLast[column - 2] + 1);
                }

                current[column] = least;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[second.Length];
    }

    private static bool Same(char first, char second) => char.ToLowerInvariant(first) == char.ToLowerInvariant(second);
}
