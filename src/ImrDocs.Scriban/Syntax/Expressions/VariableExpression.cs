// A variable: name.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>A variable of a function, a loop, the data or the built-ins.</summary>
internal sealed class VariableExpression(SourceSpan span, string name) : AssignableExpression(span)
{
    // Where the name was found last time; a wrong place costs a search, never a wrong value.
    private int _hint;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    public override Value EvaluateTarget(Interpreter interpreter)
    {
        if (interpreter.Scopes.TryGet(Name, ref _hint, out var value))
        {
            return value;
        }

        return interpreter.Options.IsStrict ? throw interpreter.UnknownName(Name, Span) : Value.Null;
    }

    public override void Assign(Interpreter interpreter, Value value)
    {
        if (!interpreter.Scopes.TrySet(Name, value))
        {
            throw interpreter.Error(TemplateDiagnostics.ReadOnly, Span, $"The variable '{Name}' is read-only");
        }
    }

    public override void Collect(NeedsCollector needs) => needs.Read(this);
}
