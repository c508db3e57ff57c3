// Makes the members of an object the global names of a block.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Makes the members of an object the global names of a block, for reading and writing.</summary>
internal sealed class WithStatement(SourceSpan span, Expression target, BlockStatement body) : Statement(span)
{
    /// <summary>The object.</summary>
    public Expression Target { get; } = target;

    /// <summary>The block.</summary>
    public BlockStatement Body { get; } = body;

    public override Flow Execute(Interpreter interpreter)
    {
        var value = Target.Evaluate(interpreter);
        if (value.Kind != ValueKind.Object)
        {
            throw interpreter.Error(TemplateDiagnostics.WrongType, Target.Span, $"'with' takes an object, not {TypeNames.Of(value)}");
        }

        interpreter.Scopes.PushGlobal(value.AsObject);
        try
        {
            return Body.Execute(interpreter);
        }
        finally
        {
            interpreter.Scopes.PopGlobal();
        }
    }

    public override IEnumerable<Node> Children => [Target, Body];

    public override void Collect(NeedsCollector needs) => needs.CollectWith(this);
}
