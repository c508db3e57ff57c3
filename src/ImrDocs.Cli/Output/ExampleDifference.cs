// A file of an example that is not as expected, line by line.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Examples;
using ImrDocs.Text.Differences;

namespace ImrDocs.Cli.Output;

/// <summary>A file of an example that is not as expected.</summary>
/// <param name="File">The file.</param>
/// <param name="Lines">Its lines that differ, as they are shown; none when it is no longer made.</param>
/// <param name="What">What differs, in other words than those of another difference; neither example nor line counts.</param>
internal sealed record ExampleDifference(ExampleFile File, ImmutableArray<string> Lines, string What)
{
    /// <summary>The differences of an example. A tree differs wherever the text does; it is shown only for itself.</summary>
    public static IEnumerable<ExampleDifference> Of(ExampleResult result)
    {
        var differing = result.Files.Where(file => !file.IsAsExpected).ToList();
        return
            from file in differing
            where !differing.Exists(text => string.Equals(text.Path, file.Path.Replace(".tree.txt", ".txt", StringComparison.Ordinal), StringComparison.Ordinal) && text != file)
            select Of(file, result.Example.File);
    }

    private static ExampleDifference Of(ExampleFile file, string example)
    {
        (int? Number, string Text)[] lines = file.HoldsDiagnostics ? [.. Diagnostics(file)]
            : file.Actual is null ? []
            : [.. ChangedLine.Between(file.Expected ?? "", file.Actual).Select(line => ((int?)line.Number, file.Expected is null ? line.Parts[0].Text : line.ToString()))];
        var status = file.Expected is null ? "new" : file.Actual is null ? "gone" : "changed";
        return new ExampleDifference(
            file,
            [.. lines.Select(line => line.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}: {line.Text}") : line.Text)],
            string.Join('\n', lines.Select(line => line.Text.Replace(example, "", StringComparison.Ordinal)).Prepend(status)));
    }

    // One diagnostic is no rewording of another: lines are whole.
    private static IEnumerable<(int? Number, string Text)> Diagnostics(ExampleFile file)
    {
        var (before, after) = (LinesOf(file.Expected), LinesOf(file.Actual));
        foreach (var (kind, index) in SequenceDifference.Between(before, after, StringComparer.Ordinal).Where(step => step.Kind != ChangeKind.Same))
        {
            yield return (null, kind == ChangeKind.Removed ? "- " + before[index] : "+ " + after[index]);
        }
    }

    private static string[] LinesOf(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
