// An array: [1, 2].
using System.Collections.Immutable;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An array made of expressions.</summary>
internal sealed class ArrayExpression(SourceSpan span, ImmutableArray<Expression> items) : Expression(span)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Expression> Items { get; } = items;

    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.ChargeElements(Items.Length, Span);
        interpreter.ChargeSteps(1 + Items.Length, Span);
        var array = new ScribanArray(Items.Length);
        foreach (var item in Items)
        {
            array.Add(item.Evaluate(interpreter));
        }

        return array;
    }

    public override IEnumerable<Node> Children => Items;
}
