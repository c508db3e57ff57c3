// The block that wrap hands to a function: $$.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>The output of the block that <c>wrap</c> hands to the running function.</summary>
internal sealed class BlockExpression(SourceSpan span) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter)
    {
        if (interpreter.Scopes.Current.Block is { } block)
        {
            return FunctionCalls.RunBlock(interpreter, block, Span);
        }

        return interpreter.Options.IsStrict
            ? throw interpreter.Error(TemplateDiagnostics.UnknownName, Span, "$$ has a value only inside a function that is called by wrap")
            : Value.Null;
    }
}
