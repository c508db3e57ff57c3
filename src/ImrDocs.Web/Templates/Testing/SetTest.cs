// Everything that can be said of a template set without any real case.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Templates.Testing;

/// <summary>What checks, examples and coverage say of a template set: what <c>imrdocs template check</c>, <c>test</c> and <c>coverage</c> say.</summary>
/// <param name="Problems">What is wrong.</param>
internal sealed record SetTest(ImmutableArray<Diagnostic> Problems)
{
    /// <summary>How many examples there are.</summary>
    public int Examples { get; init; }

    /// <summary>How many letters they stand for.</summary>
    public int Letters { get; init; }

    /// <summary>How many examples do not come out as expected.</summary>
    public int Differing { get; init; }

    /// <summary>What differs, what is the same together.</summary>
    public ImmutableArray<ImmutableArray<ExampleDifference>> Differences { get; init; } = [];

    /// <summary>All files of examples that are not as expected.</summary>
    public ImmutableArray<ExampleFile> Unexpected { get; init; } = [];

    /// <summary>What no example reaches.</summary>
    public ImmutableArray<Diagnostic> Unreached { get; init; } = [];

    /// <summary>How much the examples reach, in words.</summary>
    public ImmutableArray<string> Coverage { get; init; } = [];

    /// <summary>Whether nothing stands against a release but warnings.</summary>
    public bool Passes => !Problems.HasErrors && Unexpected.IsEmpty && Unreached.IsEmpty;

    /// <summary>What stands against a release, in words.</summary>
    public IEnumerable<string> Against
    {
        get
        {
            var errors = Problems.Count(problem => problem.Severity == Severity.Error);
            string?[] words =
            [
                errors == 0 ? null : errors == 1 ? "1 error is found" : string.Create(CultureInfo.InvariantCulture, $"{errors} errors are found"),
                Unexpected.IsEmpty ? null : "examples do not come out as expected",
                Unreached.IsEmpty ? null : "no example reaches some of its lines",
            ];
            return words.OfType<string>();
        }
    }

    /// <summary>Tests a set.</summary>
    /// <param name="files">Its files by path.</param>
    /// <param name="before">The files that it was made from, which stand in for settings that cannot be read.</param>
    public static SetTest Of(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? before = null)
    {
        var parsed = TemplateSet.Parse(files);
        if (parsed.Set is not { } set)
        {
            return new SetTest([.. parsed.Diagnostics, .. PartialCheck.Check(files, parsed.Diagnostics, before)]);
        }

        var run = new ExampleRun(set, files);
        var results = run.Examples.Select(run.Run).ToList();
        ImmutableArray<Diagnostic> found = [.. parsed.Diagnostics, .. TemplateCheck.Check(set, files), .. run.Diagnostics];
        var coverage = run.Coverage();
        return new SetTest([.. found, .. ExampleMistakes.Of(results, found, set)])
        {
            Examples = results.Count,
            Letters = results.Sum(result => result.Letters),
            Differing = results.Count(result => !result.IsAsExpected),
            Differences = [.. ExampleDifference.Groups(results)],
            Unexpected = [.. results.SelectMany(result => result.Files).Where(file => !file.IsAsExpected)],
            Unreached = [.. coverage.SelectMany(ExampleCoverage.Diagnostics)],
            Coverage =
            [
                Share("lines", coverage.Sum(template => template.ReachedLines), coverage.Sum(template => template.Lines)),
                Share("branches", coverage.Sum(template => template.ReachedArms), coverage.Sum(template => template.Arms)),
            ],
        };
    }

    private static string Share(string what, int reached, int all) => string.Create(CultureInfo.InvariantCulture, $"{reached} of {all} {what}");
}
