// An operator before its operand: !a, -a, +a.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An operator before its operand.</summary>
internal sealed class UnaryExpression(SourceSpan span, TokenKind operation, Expression operand) : Expression(span)
{
    /// <summary>The operator.</summary>
    public TokenKind Operation { get; } = operation;

    /// <summary>The operand.</summary>
    public Expression Operand { get; } = operand;

    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var value = Operand.Evaluate(interpreter);
        return Operation == TokenKind.Exclamation
            ? Value.From(!value.IsTrue).WithOrigin(value.DeepOrigin)
            : Arithmetic.Sign(Operation == TokenKind.Minus, value, new CallContext(interpreter, Span));
    }

    public override IEnumerable<Node> Children => [Operand];
}
