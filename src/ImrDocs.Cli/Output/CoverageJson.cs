// The coverage of a template, for machines.
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Examples;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>The coverage of a template as <c>template coverage --json</c> prints it.</summary>
/// <param name="File">The template.</param>
/// <param name="Lines">Lines that say or do something.</param>
/// <param name="ReachedLines">Those that examples reach.</param>
/// <param name="Branches">Ways on from where it decides.</param>
/// <param name="ReachedBranches">Those that examples take.</param>
/// <param name="Warnings">The places that no example reaches.</param>
internal sealed record CoverageJson(
    string File, int Lines, int ReachedLines, int Branches, int ReachedBranches, [property: JsonIgnore] ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>The places that no example reaches.</summary>
    public IReadOnlyList<DiagnosticJson> Unreached => [.. Warnings.Select(DiagnosticJson.From)];

    /// <summary>The figures of a template.</summary>
    public static CoverageJson From(TemplateCoverage coverage) => new(
        coverage.Template.Source.Name,
        coverage.Lines,
        coverage.ReachedLines,
        coverage.Arms,
        coverage.ReachedArms,
        [.. ExampleCoverage.Diagnostics(coverage)]);
}
