// An operator between its operands: arithmetic and comparison.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An operator between its operands.</summary>
internal sealed class BinaryExpression(Expression left, TokenKind operation, SourceSpan operatorSpan, Expression right)
    : Expression(left.Span with { Length = right.Span.End - left.Span.Start })
{
    /// <summary>The operand before the operator.</summary>
    public Expression Left => left;

    /// <summary>The operator.</summary>
    public TokenKind Operation => operation;

    /// <summary>The operand behind it.</summary>
    public Expression Right => right;

    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var first = left.Evaluate(interpreter);
        var second = right.Evaluate(interpreter);
        return Arithmetic.Calculate(
            operation, first, second, new CallContext(interpreter, operatorSpan), new CallContext(interpreter, Span));
    }

    public override IEnumerable<Node> Children => [left, right];

    public override void Collect(NeedsCollector needs)
    {
        left.Collect(needs);
        right.Collect(needs);
        if (MakesText(this))
        {
            needs.Print(left);
            needs.Print(right);
        }
    }

    // What is added to a text becomes text too.
    private static bool MakesText(Expression expression) =>
        expression is LiteralExpression { Value.Kind: ValueKind.String }
        || (expression is BinaryExpression { Operation: TokenKind.Plus } sum && (MakesText(sum.Left) || MakesText(sum.Right)));
}
