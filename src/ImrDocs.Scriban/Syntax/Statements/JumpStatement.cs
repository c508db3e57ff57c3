// Leaves an iteration or a loop: continue, break.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Leaves an iteration or a loop.</summary>
internal sealed class JumpStatement(SourceSpan span, Flow flow) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter) => interpreter.Scopes.IsInLoop
        ? flow
        : throw interpreter.Error(TemplateDiagnostics.OutsideLoop, Span, $"'{Span.AsSpan()}' stands outside a loop");
}
