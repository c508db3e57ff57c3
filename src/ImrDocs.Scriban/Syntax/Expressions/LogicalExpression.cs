// Operators that need not look at both operands: && || ?? ?!.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An operator that looks at its right operand only when the left one does not decide.</summary>
internal sealed class LogicalExpression(Expression left, TokenKind operation, Expression right)
    : Expression(left.Span with { Length = right.Span.End - left.Span.Start })
{
    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var first = left.Evaluate(interpreter);
        switch (operation)
        {
            case TokenKind.DoubleQuestion:
                return first.IsNull ? right.Evaluate(interpreter) : first;
            case TokenKind.QuestionExclamation:
                return first.IsNull ? first : right.Evaluate(interpreter);
            default:
                if (first.IsTrue == (operation == TokenKind.DoublePipe))
                {
                    return Value.From(first.IsTrue).WithOrigin(first.DeepOrigin);
                }

                var second = right.Evaluate(interpreter);
                return Value.From(second.IsTrue).WithOrigin(DataOrigin.Union(first.DeepOrigin, second.DeepOrigin));
        }
    }

    public override void Collect(NeedsCollector needs)
    {
        left.Collect(needs);
        right.Collect(needs);
    }
}
