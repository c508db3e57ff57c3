// Leaves a page or an included one: ret outside functions.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Leaves a page or an included one. Nobody takes the value that it gives, so it is printed.</summary>
internal sealed class PageReturnStatement(SourceSpan span, Expression? expression) : Statement(span)
{
    public override IEnumerable<Node> Children => expression is null ? [] : [expression];

    public override Flow Execute(Interpreter interpreter)
    {
        if (expression is not null)
        {
            interpreter.Print(expression.Evaluate(interpreter), expression.Span, default);
        }

        return Flow.Return;
    }

    public override void Collect(NeedsCollector needs)
    {
        base.Collect(needs);
        if (expression is not null)
        {
            needs.Print(expression);
        }
    }
}
