// Finds the known name that a misspelt one probably means.
namespace ImrDocs.Scriban.Evaluation;

/// <summary>Finds the known name that a misspelt one probably means.</summary>
internal static class NearestName
{
    /// <summary>What to append to a message: <c>; did you mean 'x'?</c>, or nothing when no name is near.</summary>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        var best = (Name: "", Distance: 1 + (Math.Min(name.Length, 64) / 3));
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) < best.Distance && Distance(name, candidate) is var distance && distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Name.Length == 0 ? "" : $"; did you mean '{best.Name}'?";
    }

    // Levenshtein's distance, letters of different case being half as far apart as different letters.
    private static int Distance(string from, string to)
    {
        Span<int> row = stackalloc int[Math.Min(to.Length, 63) + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j * 2;
        }

        for (var i = 1; i <= Math.Min(from.Length, 63); i++)
        {
            var diagonal = row[0];
            row[0] = i * 2;
            for (var j = 1; j < row.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 1 : 2;
                var replaced = diagonal + cost;
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 2);
            }
        }

        return (row[^1] + 1) / 2;
    }
}
