// What a template set must pass before anyone may approve it.
using System.Collections.Immutable;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Releases;

/// <summary>
/// What a template set must pass before anyone may approve it: no mistake is found in it, its examples come out as
/// expected, and they reach every line and branch. An accepted wording that is changed remains a warning, expected or not.
/// </summary>
public static class ReleaseGate
{
    /// <summary>What stands against a set; its warnings do not once they are acknowledged.</summary>
    /// <param name="files">The files of the set and its examples by path.</param>
    public static ImmutableArray<Diagnostic> Check(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var parsed = TemplateSet.Parse(files);
        if (parsed.Set is not { } set)
        {
            return parsed.Diagnostics;
        }

        var run = new ExampleRun(set, files);
        var results = run.Examples.Select(run.Run).ToList();
        ImmutableArray<Diagnostic> found = [.. parsed.Diagnostics, .. TemplateCheck.Check(set, files), .. run.Diagnostics];
        ImmutableArray<Diagnostic> diagnostics = [.. found, .. ExampleMistakes.Of(results, found, set), .. Differing(results)];
        var unreached = run.Coverage().SelectMany(ExampleCoverage.Diagnostics).ToList();
        return unreached.Count == 0 ? diagnostics
            : [.. diagnostics, .. unreached, new Diagnostic(ReleaseDiagnostics.NotReached, "The examples do not reach the templates whole")];
    }

    private static IEnumerable<Diagnostic> Differing(List<ExampleResult> results) =>
        from result in results
        where !result.IsAsExpected
        select new Diagnostic(ReleaseDiagnostics.ExampleDiffers, "The letters of this example are not as expected") { File = result.Example.File };
}
