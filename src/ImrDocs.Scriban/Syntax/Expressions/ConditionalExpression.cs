// A choice: condition ? a : b.
using System.Collections.Immutable;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>One of two expressions.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression whenTrue, Expression whenFalse)
    : Expression(condition.Span with { Length = whenFalse.Span.End - condition.Span.Start })
{
    private readonly Arm _true = new(ArmKind.WhenTrue, whenTrue.Span, whenTrue);
    private readonly Arm _false = new(ArmKind.WhenFalse, whenFalse.Span, whenFalse);

    /// <summary>What it is when the condition is true.</summary>
    public Expression WhenTrue => whenTrue;

    /// <summary>What it is otherwise.</summary>
    public Expression WhenFalse => whenFalse;

    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var isTrue = condition.Evaluate(interpreter).IsTrue;
        interpreter.Coverage?.Take(isTrue ? _true : _false);
        return isTrue ? whenTrue.Evaluate(interpreter) : whenFalse.Evaluate(interpreter);
    }

    public override IEnumerable<Node> Children => [condition, whenTrue, whenFalse];

    public override ImmutableArray<Arm> Arms => [_true, _false];
}
