// The elements of a list as arguments: f ^list.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>The elements of a list as arguments of a call; anywhere else, the list itself.</summary>
internal sealed class ExpandExpression(SourceSpan span, Expression operand) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter) => operand.Evaluate(interpreter);

    public override IEnumerable<Node> Children => [operand];
}
