// The last line of a check.
using System.Globalization;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>The last line of a check: silence could also mean that nothing was looked at.</summary>
internal static class CheckSummary
{
    /// <summary>That of a check of cases: <c>18 cases checked, 1 refused: 2 errors, 0 warnings</c>.</summary>
    public static string OfCases(int cases, int refused, IReadOnlyCollection<Diagnostic> diagnostics) =>
        string.Create(CultureInfo.InvariantCulture, $"{Count(cases, "case")} checked, {refused} refused: {Count(diagnostics)}");

    /// <summary>That of a check of templates: <c>Templates of 2 letters checked: 0 errors, 1 warning</c>.</summary>
    public static string OfTemplates(int letters, IReadOnlyCollection<Diagnostic> diagnostics) =>
        $"Templates of {Count(letters, "letter")} checked: {Count(diagnostics)}";

    private static string Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return $"{Count(errors, "error")}, {Count(diagnostics.Count - errors, "warning")}";
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
