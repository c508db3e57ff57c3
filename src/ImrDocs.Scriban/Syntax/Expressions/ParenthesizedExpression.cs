// An expression in parentheses.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An expression in parentheses: a pipe behind it takes its value as the function, not as a call to extend.</summary>
internal sealed class ParenthesizedExpression(SourceSpan span, Expression inner) : Expression(span)
{
    /// <summary>The expression inside.</summary>
    public Expression Inner { get; } = inner;

    public override Value Evaluate(Interpreter interpreter) => Inner.Evaluate(interpreter);

    public override Value EvaluateTarget(Interpreter interpreter) => Inner.EvaluateTarget(interpreter);

    public override IEnumerable<Node> Children => [Inner];
}
