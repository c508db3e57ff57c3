// A member: target.name.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>A member of an object, list, text or date.</summary>
/// <param name="span">From the start of the target.</param>
/// <param name="target">What has the member.</param>
/// <param name="name">Its name.</param>
/// <param name="nameSpan">Where the name stands.</param>
/// <param name="isConditional">Whether null has null for a member: <c>target?.name</c>.</param>
internal sealed class MemberExpression(SourceSpan span, Expression target, string name, SourceSpan nameSpan, bool isConditional)
    : AssignableExpression(span)
{
    private int _hint;

    /// <summary>What has the member.</summary>
    public Expression Target { get; } = target;

    /// <summary>The member's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the member's name stands.</summary>
    public SourceSpan NameSpan { get; } = nameSpan;

    public override Value EvaluateTarget(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var holder = Target.Evaluate(interpreter);
        if (holder.Kind == ValueKind.Object && holder.AsObject.TryGet(Name, ref _hint, out var value))
        {
            return interpreter.Overridden(holder.AsObject, Name, value);
        }

        if (holder.IsNull)
        {
            return isConditional ? Value.Null : throw NullTarget(interpreter, holder);
        }

        return MemberAccess.Get(interpreter, holder, Name, NameSpan);
    }

    public override void Assign(Interpreter interpreter, Value value)
    {
        var holder = Target.Evaluate(interpreter);
        if (holder.IsNull)
        {
            throw NullTarget(interpreter, holder);
        }

        MemberAccess.Set(interpreter, holder, Name, value, NameSpan);
    }

    public override IEnumerable<Node> Children => [Target];

    public override void Collect(NeedsCollector needs) => needs.Read(this);

    private EvaluationException NullTarget(Interpreter interpreter, Value holder) => interpreter.Error(
        TemplateDiagnostics.NullTarget,
        NameSpan,
        $"'{Name}' is read from a null value",
        AbsentValue.HintToRead(Target.Span, Name),
        holder);
}
