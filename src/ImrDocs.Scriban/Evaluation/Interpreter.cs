// The state of one run of a template.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>The state of one run of a template: scopes, output, budget. Used by one thread.</summary>
internal sealed class Interpreter(EvaluationOptions options)
{
    private Budget _budget = new(options.Limits);
    private Dictionary<object, object>? _state;

    public EvaluationOptions Options { get; } = options;

    public Frame? Frame { get; private set; }

    public string DateFormat { get; private set; } = DatePattern.Default;

    public ArgumentStack Arguments { get; } = new();

    public Random? Random => field ??= Options.Seed is { } seed ? new Random(seed) : null;

    public EvaluationException Error(DiagnosticDescriptor descriptor, SourceSpan span, string message) =>
        new(Diagnostic.At(descriptor, span, message) with { Frame = Frame });

    public void ChargeSteps(long steps, SourceSpan span) => Check(_budget.Steps(steps), span);

    public void ChargeText(long length, SourceSpan span) => Check(_budget.Text(length), span);

    public void ChargeElements(long count, SourceSpan span) => Check(_budget.Elements(count), span);

    public TState State<TState>(object key, Func<TState> create)
        where TState : class
    {
        _state ??= [];
        if (!_state.TryGetValue(key, out var state))
        {
            _state.Add(key, state = create());
        }

        return (TState)state;
    }

    public Value Call(Value function, ReadOnlySpan<Value> arguments, SourceSpan span) =>
        function.Kind == ValueKind.Function && function.AsFunction is FunctionDeclaration declaration
            ? Dispatcher.Invoke(declaration, arguments, [], this, span)
            : throw Error(TemplateDiagnostics.NotCallable, span, $"A {TypeNames.Of(function)} is not a function");

    public Value GetMember(Value target, string name, SourceSpan span)
    {
        if (target.Kind == ValueKind.Object && target.AsObject.TryGet(name, out var value))
        {
            return value;
        }

        return Options.IsStrict ? throw Error(TemplateDiagnostics.UnknownMember, span, $"There is no member '{name}'") : Value.Null;
    }

    public Value EvaluateText(string text, bool isTemplate, SourceSpan span) =>
        throw Error(TemplateDiagnostics.NotAllowed, span, "Text cannot be evaluated here");

    private void Check(DiagnosticDescriptor? limit, SourceSpan span)
    {
        if (limit is not null)
        {
            throw Error(limit, span, _budget.Explain(limit));
        }
    }
}
