// The base of the syntax tree.
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax;

/// <summary>A piece of a template's syntax. Immutable, so that a tree can be evaluated from many threads at once.</summary>
internal abstract class Node(SourceSpan span)
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Tells which data it reads; <see cref="Needs.NeedsCollector"/> follows names through loops and includes.</summary>
    public abstract void Collect(Needs.NeedsCollector needs);
}
