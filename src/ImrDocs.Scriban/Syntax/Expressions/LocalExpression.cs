// A local variable: $name.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>A variable of one page, include or function; its place is known when the template is parsed.</summary>
internal sealed class LocalExpression(SourceSpan span, string name, int slot) : AssignableExpression(span)
{
    /// <summary>The name without its sign.</summary>
    public string Name { get; } = name;

    public override Value EvaluateTarget(Interpreter interpreter)
    {
        var value = interpreter.Scopes.Current.GetLocal(slot);
        return value.IsUnset && interpreter.Options.IsStrict
            ? throw interpreter.Error(TemplateDiagnostics.UnknownName, Span, $"The local variable '${Name}' has no value")
            : value;
    }

    public override void Assign(Interpreter interpreter, Value value) => interpreter.Scopes.Current.SetLocal(slot, value);

    public override void Collect(NeedsCollector needs)
    {
        needs.Read(this);
    }
}
