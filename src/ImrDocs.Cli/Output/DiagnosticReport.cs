// Diagnostics as compilers write them, on stderr.
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>Writes diagnostics to stderr, one a line.</summary>
internal static class DiagnosticReport
{
    /// <summary>Writes them and tells whether one of them is an error.</summary>
    public static bool Write(IEnumerable<Diagnostic> diagnostics)
    {
        var refused = false;
        foreach (var diagnostic in diagnostics)
        {
            Console.Error.WriteLine(diagnostic);
            refused |= diagnostic.Severity == Severity.Error;
        }

        return refused;
    }
}
