// What stands against a release, and what it changes, as the API tells it.
using System.Collections.Immutable;
using ImrDocs.Letters.Examples;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Text.Differences;
using ImrDocs.Web.Templates.Testing;

namespace ImrDocs.Web.Api;

/// <summary>What checks, examples and coverage say of a template set: the same as its pages and the command line.</summary>
/// <param name="Passes">Whether it can be approved; its warnings must be acknowledged.</param>
/// <param name="HasWarnings">Whether an approver has warnings to acknowledge.</param>
/// <param name="Diagnostics">What is wrong with the templates, and what no example reaches.</param>
/// <param name="Examples">How many examples there are.</param>
/// <param name="Letters">How many letters they stand for.</param>
/// <param name="Differences">What comes out other than expected; what reads the same is told once.</param>
internal sealed record ReleaseCheck(
    bool Passes, bool HasWarnings, ImmutableArray<ApiDiagnostic> Diagnostics, int Examples, int Letters, ImmutableArray<ExampleChange> Differences)
{
    /// <summary>That of a test.</summary>
    public static ReleaseCheck Of(SetTest test) => new(
        test.Passes, test.Problems.Any(problem => problem.Severity == Severity.Warning), ApiDiagnostic.Of(test.Problems.Concat(test.Unreached)), test.Examples, test.Letters,
        [.. test.Differences.Select(ExampleChange.Of)]);
}

/// <summary>Files of examples that are not as expected, all in the same words.</summary>
/// <param name="Files">The paths of the files in the template set.</param>
/// <param name="Lines">The lines of the first that differ; a diagnostic has no line number.</param>
internal sealed record ExampleChange(ImmutableArray<string> Files, ImmutableArray<LineChange> Lines)
{
    /// <summary>That of a group.</summary>
    public static ExampleChange Of(ImmutableArray<ExampleDifference> same) => new(
        [.. same.Select(difference => difference.File.Path)], [.. same[0].Lines.Select(line => new LineChange(line.Number, line.Parts))]);
}

/// <summary>What a release says differently than another one.</summary>
/// <param name="From">The number of the other one; null for the templates of the program, where no release was approved before.</param>
/// <param name="To">The number of the release.</param>
/// <param name="Files">The files that differ, by path. Examples and documentation are no part of it.</param>
internal sealed record ReleaseDifference(int? From, int To, ImmutableArray<FileChanges> Files);

/// <summary>A file that differs.</summary>
/// <param name="File">Its path in the template set.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Lines">The lines that differ; none of a picture.</param>
internal sealed record FileChanges(string File, FileChange Status, ImmutableArray<LineChange> Lines)
{
    /// <summary>That of a file.</summary>
    public static FileChanges Of(FileDifference difference) =>
        new(difference.Path, difference.Change, [.. difference.Lines.Select(line => new LineChange(line.Number, line.Parts))]);
}

/// <summary>A line that differs.</summary>
/// <param name="Line">Its number in the new text, from 1.</param>
/// <param name="Parts">The line, word by word.</param>
internal sealed record LineChange(int? Line, ImmutableArray<DifferencePart> Parts);
