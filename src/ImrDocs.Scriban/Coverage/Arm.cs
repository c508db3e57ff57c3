// One way on from a place where a template decides.
using ImrDocs.Scriban.Syntax;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Coverage;

/// <summary>One way on from a place where a template decides; the same object each time the place is evaluated.</summary>
/// <param name="kind">What way it is.</param>
/// <param name="span">Where it is told: a condition, the word <c>else</c>, the list of a loop, a value.</param>
/// <param name="leadsTo">What only this way reaches; null when it is nothing of its own.</param>
internal sealed class Arm(ArmKind kind, SourceSpan span, Node? leadsTo)
{
    public ArmKind Kind { get; } = kind;

    public SourceSpan Span { get; } = span;

    public Node? LeadsTo { get; } = leadsTo;
}
