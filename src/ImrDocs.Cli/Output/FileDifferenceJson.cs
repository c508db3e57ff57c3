// A file in which two template sets differ, as JSON.
using ImrDocs.Storage.Templates;

namespace ImrDocs.Cli.Output;

/// <summary>A file in which two template sets differ.</summary>
/// <param name="File">Its path in the template set.</param>
/// <param name="Status"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
/// <param name="Lines">The lines that differ.</param>
internal sealed record FileDifferenceJson(string File, string Status, IReadOnlyList<ChangedLineJson> Lines)
{
    public static FileDifferenceJson From(FileDifference difference) =>
        new(difference.Path, difference.Change.ToString().ToLowerInvariant(), [.. difference.Lines.Select(ChangedLineJson.From)]);
}
