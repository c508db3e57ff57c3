// What became of an example, for machines.
using ImrDocs.Letters.Examples;
using ImrDocs.Text.Differences;

namespace ImrDocs.Cli.Output;

/// <summary>An example as <c>template test --json</c> prints it.</summary>
/// <param name="Letter">The letter kind.</param>
/// <param name="Example">Its name.</param>
/// <param name="Letters">How many letters were made or refused.</param>
/// <param name="Differences">The files that are not as expected.</param>
internal sealed record ExampleJson(string Letter, string Example, int Letters, IReadOnlyList<ExampleFileJson> Differences)
{
    /// <summary>The results in order.</summary>
    public static IReadOnlyList<ExampleJson> From(IEnumerable<ExampleResult> results) =>
    [
        .. results.Select(result => new ExampleJson(
            result.Example.Kind, result.Example.Name, result.Letters, [.. result.Files.Where(file => !file.IsAsExpected).Select(ExampleFileJson.From)])),
    ];
}

/// <summary>A file that is not as expected.</summary>
/// <param name="File">Its path in the template set.</param>
/// <param name="Status"><c>new</c>, <c>changed</c> or <c>gone</c>.</param>
/// <param name="Lines">The lines that differ.</param>
internal sealed record ExampleFileJson(string File, string Status, IReadOnlyList<ChangedLineJson> Lines)
{
    /// <summary>The parts of a file.</summary>
    public static ExampleFileJson From(ExampleFile file) => new(
        file.Path,
        file.Expected is null ? "new" : file.Actual is null ? "gone" : "changed",
        [.. ChangedLine.Between(file.Expected ?? "", file.Actual ?? "").Select(ChangedLineJson.From)]);
}

/// <summary>A line that differs.</summary>
/// <param name="Line">Its number in the new text.</param>
/// <param name="Parts">Its words: <c>same</c>, <c>removed</c> or <c>added</c>.</param>
internal sealed record ChangedLineJson(int Line, IReadOnlyList<DifferencePartJson> Parts)
{
    /// <summary>The parts of a line.</summary>
    public static ChangedLineJson From(ChangedLine line) => new(
        line.Number, [.. line.Parts.Select(part => new DifferencePartJson(char.ToLowerInvariant(part.Kind.ToString()[0]) + part.Kind.ToString()[1..], part.Text))]);
}

/// <summary>Some words of a line.</summary>
/// <param name="Kind"><c>same</c>, <c>removed</c> or <c>added</c>.</param>
/// <param name="Text">The words.</param>
internal sealed record DifferencePartJson(string Kind, string Text);
