// A loop under a condition.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>A loop that goes on while its condition holds.</summary>
internal sealed class WhileStatement(SourceSpan span, Expression condition, BlockStatement body) : Statement(span)
{
    private readonly SourceSpan _head = span with { Length = condition.Span.End - span.Start };

    public override Flow Execute(Interpreter interpreter)
    {
        var scope = interpreter.EnterLoop(LoopKind.While, variable: null, count: 0, _head);
        try
        {
            for (var i = 0; condition.Evaluate(interpreter).IsTrue; i++)
            {
                interpreter.StartIteration(scope, i, Span);
                if (body.Execute(interpreter) is (Flow.Break or Flow.Return) and var flow)
                {
                    return flow == Flow.Return ? flow : Flow.Next;
                }
            }
        }
        finally
        {
            interpreter.LeaveLoop(scope);
        }

        return Flow.Next;
    }

    public override IEnumerable<Node> Children => [condition, body];
}
