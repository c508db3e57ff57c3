// Copies the members of an object into the global names.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Copies the members of an object into the global names; those that are read-only keep their values.</summary>
internal sealed class ImportStatement(SourceSpan span, Expression source) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter)
    {
        var value = source.Evaluate(interpreter);
        if (value.Kind != ValueKind.Object)
        {
            throw interpreter.Error(TemplateDiagnostics.WrongType, source.Span, $"'import' takes an object, not {TypeNames.Of(value)}");
        }

        var members = value.AsObject;
        interpreter.ChargeElements(members.Count, Span);
        for (var i = 0; i < members.Count; i++)
        {
            interpreter.Scopes.Import(members.NameAt(i), members.ValueAt(i));
        }

        return Flow.Next;
    }

    public override IEnumerable<Node> Children => [source];

    public override void Collect(NeedsCollector needs)
    {
        source.Collect(needs);
        needs.ImportUnknown();
    }
}
