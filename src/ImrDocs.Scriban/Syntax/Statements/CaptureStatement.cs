// Keeps the output of a block in a variable.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Keeps the output of a block in a variable.</summary>
internal sealed class CaptureStatement(SourceSpan span, AssignableExpression target, BlockStatement body) : Statement(span)
{
    /// <summary>What takes the output.</summary>
    public AssignableExpression Target => target;

    public override Flow Execute(Interpreter interpreter)
    {
        var (flow, captured) = interpreter.Capture(body);
        target.Assign(interpreter, captured);
        return flow;
    }

    public override IEnumerable<Node> Children => [target, body];

    public override void Collect(NeedsCollector needs)
    {
        body.Collect(needs);
        needs.Assign(target, value: null);
    }
}
