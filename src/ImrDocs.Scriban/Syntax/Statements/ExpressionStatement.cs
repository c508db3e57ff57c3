// An expression that is printed.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>An expression that is printed, with the indent of its code block.</summary>
internal sealed class ExpressionStatement(Expression expression, SourceSpan indent) : Statement(expression.Span)
{
    /// <summary>The expression.</summary>
    public Expression Expression { get; } = expression;

    public override Flow Execute(Interpreter interpreter)
    {
        interpreter.Print(Expression.Evaluate(interpreter), Span, indent);
        return Flow.Next;
    }

    public override IEnumerable<Node> Children => [Expression];

    public override void Collect(NeedsCollector needs)
    {
        Expression.Collect(needs);
        needs.Print(Expression);
    }
}
