// Operators that need not look at both operands: && || ?? ?!.
using System.Collections.Immutable;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An operator that looks at its right operand only when the left one does not decide.</summary>
internal sealed class LogicalExpression(Expression left, TokenKind operation, Expression right)
    : Expression(left.Span with { Length = right.Span.End - left.Span.Start })
{
    private readonly Arm? _right = operation is TokenKind.DoubleQuestion or TokenKind.QuestionExclamation
        ? new Arm(ArmKind.RightSide, right.Span, right)
        : null;

    /// <summary>What a <c>??</c> chooses between; null for the other operators.</summary>
    public (Expression Left, Expression Right)? Choice => operation == TokenKind.DoubleQuestion ? (left, right) : null;

    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var first = left.Evaluate(interpreter);
        switch (operation)
        {
            case TokenKind.DoubleQuestion:
                return first.IsNull ? EvaluateRight(interpreter) : first;
            case TokenKind.QuestionExclamation:
                return first.IsNull ? first : EvaluateRight(interpreter);
            default:
                if (first.IsTrue == (operation == TokenKind.DoublePipe))
                {
                    return Value.From(first.IsTrue).WithOrigin(first.DeepOrigin);
                }

                var second = right.Evaluate(interpreter);
                return Value.From(second.IsTrue).WithOrigin(DataOrigin.Union(first.DeepOrigin, second.DeepOrigin));
        }
    }

    public override IEnumerable<Node> Children => [left, right];

    public override ImmutableArray<Arm> Arms => _right is null ? [] : [_right];

    private Value EvaluateRight(Interpreter interpreter)
    {
        interpreter.Coverage?.Take(_right!);
        return right.Evaluate(interpreter);
    }
}
