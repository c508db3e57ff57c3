// A diagnostic for machines.
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>A diagnostic as <c>--json</c> prints it.</summary>
internal sealed record DiagnosticJson(
    string Id, string Severity, string Message, string Hint, string? File, string? CaseFile, int? Line, int? Column, string? Path, IReadOnlyList<string> Chain)
{
    /// <summary>The diagnostic's parts.</summary>
    public static DiagnosticJson From(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity == Text.Diagnostics.Severity.Error ? "error" : "warning",
        diagnostic.Message,
        diagnostic.Hint,
        diagnostic.File,
        diagnostic.CaseFile,
        diagnostic.Position?.Line,
        diagnostic.Position?.Column,
        diagnostic.DataPath,
        [.. ChainOf(diagnostic.Frame)]);

    private static IEnumerable<string> ChainOf(Frame? frame)
    {
        for (; frame is not null; frame = frame.Parent)
        {
            if (frame.Kind is FrameKind.Include or FrameKind.Call)
            {
                yield return frame.Span.ToString();
            }
        }
    }
}
