// An element: target[index].
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An element of a list or text, or a member of an object by a computed name.</summary>
internal sealed class IndexExpression(SourceSpan span, Expression target, Expression index, bool isConditional) : AssignableExpression(span)
{
    /// <summary>What is indexed.</summary>
    public Expression Target { get; } = target;

    /// <summary>The index.</summary>
    public Expression Index { get; } = index;

    public override Value EvaluateTarget(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var holder = Target.Evaluate(interpreter);
        if (holder.IsNull && isConditional)
        {
            return Value.Null;
        }

        var place = GetIndex(interpreter, holder);
        return MemberAccess.GetElement(interpreter, holder, place, Target.Span, Index.Span);
    }

    public override void Assign(Interpreter interpreter, Value value)
    {
        var holder = Target.Evaluate(interpreter);
        MemberAccess.SetElement(interpreter, holder, GetIndex(interpreter, holder), value, Target.Span, Index.Span);
    }

    public override IEnumerable<Node> Children => [Target, Index];

    public override void Collect(NeedsCollector needs) => needs.Read(this);

    private Value GetIndex(Interpreter interpreter, Value holder)
    {
        if (holder.IsNull)
        {
            throw interpreter.Error(TemplateDiagnostics.NullTarget, Target.Span, "A null value has no elements");
        }

        var place = Index.Evaluate(interpreter).Flatten();
        return place.IsNull ? throw interpreter.Error(TemplateDiagnostics.NullOperand, Index.Span, "The index is null") : place;
    }
}
