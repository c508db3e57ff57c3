// What evaluating a template yields.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>What evaluating a template yields.</summary>
/// <param name="Segments">The output in order; incomplete when there are errors.</param>
/// <param name="Diagnostics">What went wrong.</param>
public sealed record EvaluationResult(ImmutableArray<Segment> Segments, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the output must not be used.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The output as plain text.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            text.Append(segment.AsSpan());
        }

        return text.ToString();
    }
}
