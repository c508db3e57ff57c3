// The arguments of the running function: $ and $0.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>The list of arguments (<c>$</c>), or one of them (<c>$0</c>).</summary>
internal sealed class ArgumentsExpression(SourceSpan span, int? index) : AssignableExpression(span)
{
    /// <summary>The place of the argument; null for all of them.</summary>
    public int? Index { get; } = index;

    public override Value EvaluateTarget(Interpreter interpreter)
    {
        var arguments = interpreter.Scopes.Current.Arguments;
        return Index is not { } place ? arguments : place < arguments.Count ? arguments[place] : Value.Null;
    }

    public override void Assign(Interpreter interpreter, Value value)
    {
        if (Index is not { } place)
        {
            throw interpreter.Error(TemplateDiagnostics.ReadOnly, Span, "The list of arguments cannot be replaced");
        }

        MemberAccess.SetElement(interpreter, interpreter.Scopes.Current.Arguments, place, value, Span);
    }

    public override void Collect(NeedsCollector needs)
    {
        needs.Read(this);
    }
}
