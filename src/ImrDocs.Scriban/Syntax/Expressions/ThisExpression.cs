// The global names as an object: this.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>The object that holds the global names.</summary>
internal sealed class ThisExpression(SourceSpan span) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter) => interpreter.Scopes.Top;
}
