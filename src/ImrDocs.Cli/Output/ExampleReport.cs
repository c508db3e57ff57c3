// What became of examples, for people.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Examples;

namespace ImrDocs.Cli.Output;

/// <summary>Writes on standard output where letters of examples differ from what is expected.</summary>
internal static class ExampleReport
{
    private const int MostLines = 40;
    private const int MostNames = 3;

    /// <summary>Writes the differences, each once whatever the number of letters that have it, and the totals.</summary>
    /// <param name="results">What came of the examples.</param>
    /// <param name="isAccepted">Whether what came is now what is expected.</param>
    public static void Write(List<ExampleResult> results, bool isAccepted)
    {
        foreach (var same in ExampleDifference.Groups(results))
        {
            Write(same);
        }

        var letters = results.Sum(result => result.Letters);
        var differ = results.Count(result => !result.IsAsExpected);
        var what = differ == 0 ? "all as expected"
            : string.Create(CultureInfo.InvariantCulture, $"{differ} {(differ == 1 ? "example differs" : "examples differ")}{(isAccepted ? "; accepted" : "")}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count} examples, {letters} letters: {what}"));
        if (differ > 0 && !isAccepted)
        {
            Console.Out.WriteLine("If this is what you meant, run it again with --accept.");
        }
    }

    /// <summary>Writes the first of some files that differ in the same way, and names others.</summary>
    private static void Write(ImmutableArray<ExampleDifference> same)
    {
        var first = same[0];
        Console.Out.WriteLine(first.File.Path + (first.File.Expected is null ? " (new)" : first.File.Actual is null ? " (no longer made)" : ""));
        foreach (var line in first.Lines.Take(MostLines))
        {
            Console.Out.WriteLine("  " + line);
        }

        if (first.Lines.Length > MostLines)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {first.Lines.Length - MostLines} more lines"));
        }

        var others = same[1..];
        if (others.Length > 0)
        {
            var names = string.Join(", ", others.Take(MostNames).Select(other => Path.GetFileName(other.File.Path)));
            var more = others.Length > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {others.Length - MostNames} more") : "";
            Console.Out.WriteLine($"  the same in {names}{more}");
        }

        Console.Out.WriteLine();
    }
}
