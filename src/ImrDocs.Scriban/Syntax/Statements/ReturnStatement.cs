// Leaves a function or a script: ret.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Leaves a function or a script made at run time, with a value or without.</summary>
internal sealed class ReturnStatement(SourceSpan span, Expression? expression) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter)
    {
        interpreter.Returned = expression?.Evaluate(interpreter);
        return Flow.Return;
    }

    public override IEnumerable<Node> Children => expression is null ? [] : [expression];
}
