// A value written in the template.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>A value written in the template.</summary>
internal sealed class LiteralExpression(SourceSpan span, Value value) : Expression(span)
{
    /// <summary>The value.</summary>
    public Value Value { get; } = value;

    public override Value Evaluate(Interpreter interpreter) => Value;
}
