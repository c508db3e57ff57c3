// An anonymous function: do … end.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>A function written where it is used.</summary>
internal sealed class FunctionExpression(SourceSpan span, TemplateFunction function) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter) => function;

    public override IEnumerable<Node> Children => [function.Body];

    public override void Collect(NeedsCollector needs) => needs.CollectFunction(function);
}
