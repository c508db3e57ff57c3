// A file of an example that is not as expected, line by line.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Examples;

/// <summary>A file of an example that is not as expected.</summary>
/// <param name="File">The file.</param>
/// <param name="Lines">Its lines that differ; none when it is no longer made.</param>
/// <param name="What">What differs, in other words than those of another difference; neither example nor line counts.</param>
public sealed record ExampleDifference(ExampleFile File, ImmutableArray<ExampleDifferenceLine> Lines, string What)
{
    /// <summary>The differences of some examples, those that say the same together.</summary>
    /// <returns>Groups of at least one.</returns>
    public static IEnumerable<ImmutableArray<ExampleDifference>> Groups(IEnumerable<ExampleResult> results) =>
        results.SelectMany(result => Of(result.Files, result.Example.File)).GroupBy(difference => difference.What, StringComparer.Ordinal).Select(same => same.ToImmutableArray());

    /// <summary>What is expected of the examples of one set and not of another, what says the same together: how letters read otherwise.</summary>
    /// <param name="before">The files of the one set by path, those of examples among them.</param>
    /// <param name="after">The files of the other.</param>
    /// <returns>Groups of at least one.</returns>
    public static IEnumerable<ImmutableArray<ExampleDifference>> Between(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> before, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> after) =>
        before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(ExampleFolder.IsExpected)
            .Order(StringComparer.Ordinal)
            .GroupBy(path => path[..path.IndexOf('.', path.LastIndexOf('/') + 1)], path => new ExampleFile(path, TextOf(before, path), TextOf(after, path)), StringComparer.Ordinal)
            .SelectMany(example => Of(example, example.Key + ".json"))
            .GroupBy(difference => difference.What, StringComparer.Ordinal)
            .Select(same => same.ToImmutableArray());

    private static string? TextOf(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string path) =>
        files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n") : null;

    /// <summary>The differences of an example. A tree differs wherever the text does; it is shown only for itself.</summary>
    private static IEnumerable<ExampleDifference> Of(IEnumerable<ExampleFile> files, string example)
    {
        var differing = files.Where(file => !file.IsAsExpected).ToList();
        return
            from file in differing
            where !differing.Exists(text => string.Equals(text.Path, file.Path.Replace(".tree.txt", ".txt", StringComparison.Ordinal), StringComparison.Ordinal) && text != file)
            select Of(file, example);
    }

    private static ExampleDifference Of(ExampleFile file, string example)
    {
        ImmutableArray<ExampleDifferenceLine> lines = file.HoldsDiagnostics ? [.. Diagnostics(file)]
            : file.Actual is null ? []
            : [.. ChangedLine.Between(file.Expected ?? "", file.Actual).Select(line => new ExampleDifferenceLine(line.Number, line.Parts) { IsNew = file.Expected is null })];
        var status = file.Expected is null ? "new" : file.Actual is null ? "gone" : "changed";
        return new ExampleDifference(file, lines, string.Join('\n', lines.Select(line => line.Text.Replace(example, "", StringComparison.Ordinal)).Prepend(status)));
    }

    // One diagnostic is no rewording of another: lines are whole.
    private static IEnumerable<ExampleDifferenceLine> Diagnostics(ExampleFile file)
    {
        var (before, after) = (LinesOf(file.Expected), LinesOf(file.Actual));
        foreach (var (kind, index) in SequenceDifference.Between(before, after, StringComparer.Ordinal).Where(step => step.Kind != ChangeKind.Same))
        {
            yield return new ExampleDifferenceLine(null, [new DifferencePart(kind, kind == ChangeKind.Removed ? before[index] : after[index])]);
        }
    }

    private static string[] LinesOf(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>A line that differs.</summary>
/// <param name="Number">Its number in what came, from 1; null for a diagnostic.</param>
/// <param name="Parts">The line, word by word; of a diagnostic one part, removed or added whole.</param>
public sealed record ExampleDifferenceLine(int? Number, ImmutableArray<DifferencePart> Parts)
{
    /// <summary>Whether nothing was expected at all, so that marks would tell nothing.</summary>
    internal bool IsNew { get; init; }

    /// <summary>The line with marks, and without its number.</summary>
    internal string Text => Number is null ? (Parts[0].Kind == ChangeKind.Removed ? "- " : "+ ") + Parts[0].Text
        : IsNew ? Parts[0].Text
        : new ChangedLine(Number.Value, Parts).ToString();

    /// <summary>The line as a terminal shows it: number, and marks around the words that differ.</summary>
    public override string ToString() => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}: {Text}") : Text;
}
