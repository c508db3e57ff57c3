// Calls a function that prints a block where it says $$.
using System.Collections.Immutable;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Calls a function that prints a block where it says <c>$$</c>.</summary>
internal sealed class WrapStatement(SourceSpan span, Expression target, ImmutableArray<Argument> arguments, BlockStatement block, SourceSpan indent)
    : Statement(span)
{
    private readonly CallExpression _call = new(target.Span, target, arguments, isPipe: false);

    public override Flow Execute(Interpreter interpreter)
    {
        var result = _call.Evaluate(interpreter, block);
        if (!result.IsNull)
        {
            interpreter.Print(result, Span, indent);
        }

        return Flow.Next;
    }

    public override IEnumerable<Node> Children => [_call, block];
}
