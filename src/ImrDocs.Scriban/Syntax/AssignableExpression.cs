// The base of expressions that can stand left of an assignment.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax;

/// <summary>An expression that can be assigned: a variable, a member or an element. Holding a function, it is called when read.</summary>
internal abstract class AssignableExpression(SourceSpan span) : Expression(span)
{
    /// <summary>Gives it a value.</summary>
    public abstract void Assign(Interpreter interpreter, Value value);

    /// <inheritdoc/>
    public sealed override Value Evaluate(Interpreter interpreter)
    {
        var value = EvaluateTarget(interpreter);
        return value.Kind == ValueKind.Function ? interpreter.Call(value, [], Span) : value;
    }

    /// <inheritdoc/>
    public abstract override Value EvaluateTarget(Interpreter interpreter);
}
