// What became of examples, for people.
using System.Globalization;
using ImrDocs.Letters.Examples;
using ImrDocs.Text.Differences;

namespace ImrDocs.Cli.Output;

/// <summary>Writes on standard output where letters of examples differ from what is expected.</summary>
internal static class ExampleReport
{
    private const int MostLines = 40;

    /// <summary>Writes the differences and the totals.</summary>
    /// <param name="results">What came of the examples.</param>
    /// <param name="isAccepted">Whether what came is now what is expected.</param>
    public static void Write(List<ExampleResult> results, bool isAccepted)
    {
        foreach (var result in results)
        {
            WriteFiles(result);
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

    private static void WriteFiles(ExampleResult result)
    {
        foreach (var file in result.Files.Where(file => !file.IsAsExpected && !IsToldByText(file, result)))
        {
            Console.Out.WriteLine(file.Path + (file.Expected is null ? " (new)" : file.Actual is null ? " (no longer made)" : ""));
            var lines = ChangedLine.Between(file.Expected ?? "", file.Actual ?? "");
            foreach (var line in lines.Take(MostLines))
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {line.Number}: {(file.Expected is null ? line.Parts[0].Text : line)}"));
            }

            if (lines.Length > MostLines)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {lines.Length - MostLines} more lines"));
            }

            Console.Out.WriteLine();
        }
    }

    /// <summary>A tree differs wherever the text does; it is shown only for itself.</summary>
    private static bool IsToldByText(ExampleFile file, ExampleResult result) =>
        file.Path.EndsWith(".tree.txt", StringComparison.Ordinal)
        && result.Files.FirstOrDefault(other => string.Equals(other.Path, file.Path.Replace(".tree.txt", ".txt", StringComparison.Ordinal), StringComparison.Ordinal)) is { IsAsExpected: false };
}
