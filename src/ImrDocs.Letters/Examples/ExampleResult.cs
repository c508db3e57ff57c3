// What came of an example.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Examples;

/// <summary>What came of an example.</summary>
/// <param name="Kind">The letter kind.</param>
/// <param name="Name">The example.</param>
/// <param name="Letters">How many letters were made or refused.</param>
/// <param name="Files">What was expected and what came: the text of each letter, its tree, its diagnostics.</param>
public sealed record ExampleResult(string Kind, string Name, int Letters, ImmutableArray<ExampleFile> Files)
{
    /// <summary>Whether everything is as expected.</summary>
    public bool IsAsExpected => Files.All(file => file.IsAsExpected);
}
