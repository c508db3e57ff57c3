// A choice: condition ? a : b.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>One of two expressions.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression whenTrue, Expression whenFalse)
    : Expression(condition.Span with { Length = whenFalse.Span.End - condition.Span.Start })
{
    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        return condition.Evaluate(interpreter).IsTrue ? whenTrue.Evaluate(interpreter) : whenFalse.Evaluate(interpreter);
    }

    public override void Collect(NeedsCollector needs)
    {
        condition.Collect(needs);
        whenTrue.Collect(needs);
        whenFalse.Collect(needs);
    }
}
