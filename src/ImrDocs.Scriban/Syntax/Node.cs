// The base of the syntax tree.
using System.Collections.Immutable;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax;

/// <summary>A piece of a template's syntax. Immutable, so that a tree can be evaluated from many threads at once.</summary>
internal abstract class Node(SourceSpan span)
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Its parts, in the order of evaluation.</summary>
    public virtual IEnumerable<Node> Children => [];

    /// <summary>The ways on from here, where it decides.</summary>
    public virtual ImmutableArray<Arm> Arms => [];

    /// <summary>Tells which data it reads; <see cref="Needs.NeedsCollector"/> follows names through loops and includes.</summary>
    public virtual void Collect(Needs.NeedsCollector needs) => needs.CollectAll(Children);
}
