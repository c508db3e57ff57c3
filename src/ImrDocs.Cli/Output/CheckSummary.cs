// The last line of a check.
using System.Globalization;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>The last line of a check: silence could also mean that nothing was looked at.</summary>
internal static class CheckSummary
{
    /// <summary>The line: <c>18 cases checked, 1 refused: 2 errors, 0 warnings</c>.</summary>
    public static string Write(int cases, int refused, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(cases, "case")} checked, {refused} refused: {Count(errors, "error")}, {Count(diagnostics.Count - errors, "warning")}");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
