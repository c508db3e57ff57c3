// A parsed template.
using System.Collections.Immutable;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban;

/// <summary>A parsed template: immutable, and safe to evaluate from many threads at once.</summary>
public sealed class Template
{
    internal Template(SourceText source, ImmutableArray<Diagnostic> diagnostics)
    {
        Source = source;
        Diagnostics = diagnostics;
    }

    /// <summary>The text it was parsed from.</summary>
    public SourceText Source { get; }

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether it cannot be evaluated.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
