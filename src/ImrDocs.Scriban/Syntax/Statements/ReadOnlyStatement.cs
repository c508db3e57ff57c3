// Protects a variable from later assignments.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Protects a variable from later assignments.</summary>
internal sealed class ReadOnlyStatement(SourceSpan span, string name) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter)
    {
        interpreter.Scopes.Protect(name);
        return Flow.Next;
    }
}
