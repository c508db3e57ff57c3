// The template's own words.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>The template's own words.</summary>
internal sealed class TextStatement(SourceSpan span) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter)
    {
        interpreter.WriteLiteral(Span);
        return Flow.Next;
    }
}
