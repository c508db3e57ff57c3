// An array: [1, 2].
using System.Collections.Immutable;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An array made of expressions.</summary>
internal sealed class ArrayExpression(SourceSpan span, ImmutableArray<Expression> items) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.ChargeElements(items.Length, Span);
        interpreter.ChargeSteps(1 + items.Length, Span);
        var array = new ScribanArray(items.Length);
        foreach (var item in items)
        {
            array.Add(item.Evaluate(interpreter));
        }

        return array;
    }

    public override void Collect(NeedsCollector needs) => needs.CollectAll(items);
}
