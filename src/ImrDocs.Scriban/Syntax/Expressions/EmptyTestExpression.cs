// Whether something has nothing in it: x.empty?.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>Whether a value is null, an empty text, an empty list or an object without members.</summary>
internal sealed class EmptyTestExpression(SourceSpan span, Expression target) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter)
    {
        var value = target.Evaluate(interpreter);
        return Value.From(value.IsNull || Comparison.IsEmpty(value)).WithOrigin(value.DeepOrigin);
    }

    public override IEnumerable<Node> Children => [target];
}
