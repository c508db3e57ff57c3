// What an example expects of a letter, and what came.
namespace ImrDocs.Letters.Examples;

/// <summary>A file that says what is expected of an example, and what came.</summary>
/// <param name="Path">Its path in the template set.</param>
/// <param name="Expected">What it says; null when it is not there.</param>
/// <param name="Actual">What came; null when nothing of the kind came.</param>
public sealed record ExampleFile(string Path, string? Expected, string? Actual)
{
    /// <summary>The end of the names of files that hold diagnostics.</summary>
    internal const string DiagnosticsExtension = ".diagnostics.txt";

    /// <summary>Whether it holds the diagnostics of a letter.</summary>
    public bool HoldsDiagnostics => Path.EndsWith(DiagnosticsExtension, StringComparison.Ordinal);

    /// <summary>Whether what came is what was expected.</summary>
    public bool IsAsExpected => string.Equals(Expected, Actual, StringComparison.Ordinal);
}
