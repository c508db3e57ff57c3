// Declares a function: func f(a) … end.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Declares a function as a variable of its name.</summary>
internal sealed class FunctionStatement(SourceSpan span, AssignableExpression target, TemplateFunction function) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter)
    {
        target.Assign(interpreter, function);
        return Flow.Next;
    }

    public override IEnumerable<Node> Children => [target, function.Body];

    public override void Collect(NeedsCollector needs)
    {
        needs.Assign(target, value: null);
        needs.CollectFunction(function);
    }
}
