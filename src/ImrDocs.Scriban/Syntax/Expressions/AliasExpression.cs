// A function itself instead of its result: @f.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>A function itself instead of its result.</summary>
internal sealed class AliasExpression(SourceSpan span, Expression operand) : Expression(span)
{
    /// <summary>Whether it stands before <c>do … end</c>.</summary>
    public bool IsFunction => operand is FunctionExpression;

    public override Value Evaluate(Interpreter interpreter) => operand.EvaluateTarget(interpreter);

    public override IEnumerable<Node> Children => [operand];
}
