// An assignment: target = value, target += value.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>An assignment; for <c>+=</c> and its like, <paramref name="operation"/> is the operator before the equals sign.</summary>
internal sealed class AssignStatement(AssignableExpression target, TokenKind? operation, SourceSpan operatorSpan, Expression value)
    : Statement(target.Span with { Length = value.Span.End - target.Span.Start })
{
    /// <summary>What is assigned to.</summary>
    public AssignableExpression Target => target;

    public override Flow Execute(Interpreter interpreter)
    {
        try
        {
            if (operation is { } kind)
            {
                var before = target.Evaluate(interpreter);
                var call = new CallContext(interpreter, operatorSpan);
                target.Assign(interpreter, Arithmetic.Calculate(kind, before, value.Evaluate(interpreter), call, new CallContext(interpreter, Span)));
            }
            else
            {
                target.Assign(interpreter, value.Evaluate(interpreter));
            }
        }
        catch (EvaluationException failure)
        {
            if (target is VariableExpression variable)
            {
                interpreter.NoteFailed(variable.Name, failure);
            }

            throw;
        }

        return Flow.Next;
    }

    public override IEnumerable<Node> Children => [target, value];

    public override void Collect(NeedsCollector needs)
    {
        value.Collect(needs);
        needs.Assign(target, value);
    }
}
