// Consecutive integers: 1..5, 1..<5.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>Consecutive integers, downwards when the first is greater than the last.</summary>
internal sealed class RangeExpression(Expression left, SourceSpan operatorSpan, Expression right, bool excludesLast)
    : Expression(left.Span with { Length = right.Span.End - left.Span.Start })
{
    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var from = left.Evaluate(interpreter);
        var to = right.Evaluate(interpreter);
        var first = NumberConversion.ToLong(from, new CallContext(interpreter, left.Span));
        var last = NumberConversion.ToLong(to, new CallContext(interpreter, right.Span));
        var count = (first > last ? (Int128)first - last : (Int128)last - first) + (excludesLast ? 0 : 1);
        var limit = interpreter.Options.Limits.Iterations;
        if (count > limit)
        {
            throw interpreter.Error(TemplateDiagnostics.IterationLimit, operatorSpan, $"The range has more than {limit} elements");
        }

        return Value.From(new ScribanRange(first, (int)count, first > last))
            .WithOrigin(DataOrigin.Union(from.DeepOrigin, to.DeepOrigin));
    }

    public override IEnumerable<Node> Children => [left, right];
}
