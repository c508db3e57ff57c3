// The base of expressions.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax;

/// <summary>An expression.</summary>
internal abstract class Expression(SourceSpan span) : Node(span)
{
    /// <summary>The value; a function that is merely read is called.</summary>
    public abstract Value Evaluate(Interpreter interpreter);

    /// <summary>The value as the target of a call or behind <c>@</c>: a function is not called.</summary>
    public virtual Value EvaluateTarget(Interpreter interpreter) => Evaluate(interpreter);
}
