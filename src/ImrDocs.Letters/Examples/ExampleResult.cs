// What came of an example.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Examples;

/// <summary>What came of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Letters">How many letters were made or refused.</param>
/// <param name="Files">What was expected and what came: the text of each letter, its tree, its diagnostics.</param>
/// <param name="Mistakes">
/// What its letters say against the templates: errors that are not expected, and broken rules that templates alone keep, which
/// remain mistakes when they are expected.
/// </param>
public sealed record ExampleResult(Example Example, int Letters, ImmutableArray<ExampleFile> Files, ImmutableArray<Diagnostic> Mistakes)
{
    /// <summary>Whether everything is as expected.</summary>
    public bool IsAsExpected => Files.All(file => file.IsAsExpected);
}
