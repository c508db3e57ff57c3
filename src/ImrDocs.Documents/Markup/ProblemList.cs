// Collects the problems of one letter's markup.
using System.Collections.Immutable;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup;

/// <summary>The problems found so far. A place that a loop passes many times is reported once.</summary>
internal sealed class ProblemList
{
    private readonly List<Diagnostic> _diagnostics = [];
    private HashSet<(string Message, string? File, LinePosition? Position, string? Path)>? _seen;

    /// <summary>How many there are.</summary>
    public int Count => _diagnostics.Count;

    /// <summary>Whether there is one of a kind.</summary>
    public bool Has(DiagnosticDescriptor descriptor) => _diagnostics.Exists(diagnostic => diagnostic.Descriptor == descriptor);

    public void Add(DiagnosticDescriptor descriptor, Origin origin, string message, string? hint = null)
    {
        var diagnostic = (origin.Span.Source is null ? new Diagnostic(descriptor, message) : Diagnostic.At(descriptor, origin.Span, message)) with
        {
            Frame = origin.Frame,
            DataPath = origin.Data is { } data ? string.Join(", ", data.Paths) : null,
        };
        _seen ??= [];
        if (_seen.Add((message, diagnostic.File, diagnostic.Position, diagnostic.DataPath)))
        {
            _diagnostics.Add(hint is null ? diagnostic : diagnostic with { Hint = hint });
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics];
}
