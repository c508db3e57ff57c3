// The state of one run of a template.
using System.Runtime.CompilerServices;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>The state of one run of a template: scopes, output, budget, problems. Used by one thread.</summary>
internal sealed class Interpreter
{
    // A segment is larger than an element, and its buffer is copied as it grows.
    private const int ElementsOfSegment = 4;

    private readonly FailureLog _failures;
    private Budget _budget;
    private OutputBuffer _output = new();
    private Stack<OutputBuffer>? _spareBuffers;
    private Dictionary<object, object>? _state;
    private int _callDepth;
    private int _loopDepth;
    private int _iterations;

    public Interpreter(EvaluationOptions options, ScribanObject model, Template template)
    {
        Options = options;
        Coverage = options.Coverage;
        _budget = new Budget(options.Limits);
        _failures = new FailureLog(options.IsStrict);
        Scopes = new Scopes(model, options.Globals, new Activation(caller: null, function: null, null, new Value[template.Locals.Count], block: null));
    }

    public EvaluationOptions Options { get; }

    /// <summary>What notes the parts of templates that are evaluated; null where nobody asks.</summary>
    public CoverageRecorder? Coverage { get; }

    public Scopes Scopes { get; }

    public ArgumentStack Arguments { get; } = new();

    /// <summary>What let the running statement in.</summary>
    public Frame? Frame { get; set; }

    public string DateFormat { get; set; } = DatePattern.Default;

    /// <summary>What the last <c>ret</c> gave; null when it gave nothing.</summary>
    public Value? Returned { get; set; }

    public Random? Random => field ??= Options.Seed is { } seed ? new Random(seed) : null;

    /// <summary>Runs the page.</summary>
    public EvaluationResult Run(Template template)
    {
        try
        {
            template.Body.Execute(this);
        }
        catch (EvaluationException failure)
        {
            _failures.Add(failure.Diagnostic);
        }

        var result = new EvaluationResult(_output.ToSegments(), _failures.ToDiagnostics());
        _output.Release();
        while (_spareBuffers is not null && _spareBuffers.TryPop(out var spare))
        {
            spare.Release();
        }

        return result;
    }

    /// <summary>An error here; the message must not contain any value.</summary>
    public EvaluationException Error(DiagnosticDescriptor descriptor, SourceSpan span, string message, string? hint = null) =>
        new(Diagnostic.At(descriptor, span, message) with { Frame = Frame, Hint = hint ?? descriptor.Hint });

    /// <summary>An error about a value that is absent; names the place of the data where it would stand.</summary>
    public EvaluationException Error(DiagnosticDescriptor descriptor, SourceSpan span, string message, string? hint, Value absent) =>
        new(Error(descriptor, span, message, hint).Diagnostic with { DataPath = absent.Origin is { } data ? string.Join(", ", data.Paths) : null });

    /// <summary>The error of a name that does not exist, or the one for which it was never assigned.</summary>
    public EvaluationException UnknownName(string name, SourceSpan span)
    {
        if (_failures.CauseOf(name) is { } cause)
        {
            return new EvaluationException(cause);
        }

        var suggestion = NearestName.Suggest(name, Scopes.Names);
        return Error(TemplateDiagnostics.UnknownName, span, $"There is no '{name}'{suggestion}", suggestion.Length > 0 ? "" : null);
    }

    /// <summary>Notes that a name has no value because its assignment failed.</summary>
    public void NoteFailed(string name, EvaluationException failure) => _failures.NoteCause(name, failure.Diagnostic);

    /// <summary>Notes a problem; false when the evaluation cannot go on.</summary>
    public bool TryReport(EvaluationException failure) => _failures.TryAdd(failure.Diagnostic);

    /// <summary>Adds problems of an included template.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics) => _failures.AddAll(diagnostics);

    /// <summary>Pays for one step, and sees that the stack suffices for the next one.</summary>
    public void Step(SourceSpan span)
    {
        if (!_budget.TryStep())
        {
            Check(TemplateDiagnostics.StepLimit, span);
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(TemplateDiagnostics.RecursionLimit, span, "Calls and expressions are nested too deeply");
        }
    }

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

    /// <summary>Prints the template's own words.</summary>
    public void WriteLiteral(SourceSpan span) => Write(Segment.Literal(span, Frame), span, default);

    /// <summary>Prints a value; markup is spliced. Values in strict mode stay as they are, whatever the indent.</summary>
    public void Print(Value value, SourceSpan span, SourceSpan indent)
    {
        if (value.IsNull)
        {
            if (Options.IsStrict)
            {
                throw Error(TemplateDiagnostics.NullPrinted, span, "The value to print is null", AbsentValue.HintToPrint(span), value);
            }

            return;
        }

        if (value.Kind != ValueKind.Markup)
        {
            var text = value.Kind == ValueKind.String ? value.AsString : TextConversion.ToText(value, new CallContext(this, span));
            Write(Segment.Value(text, new Origin(span, Frame, value.DeepOrigin)), span, indent);
            return;
        }

        foreach (var segment in value.AsMarkup.Segments)
        {
            Write(segment, span, indent);
        }
    }

    /// <summary>Runs a block and keeps what it prints.</summary>
    public (Flow Flow, Value Captured) Capture(BlockStatement body)
    {
        var outer = _output;
        _output = _spareBuffers is not null && _spareBuffers.TryPop(out var spare) ? spare : new OutputBuffer();
        try
        {
            var flow = body.Execute(this);
            return (flow, new MarkupText(_output.ToSegments()));
        }
        finally
        {
            _output.Clear();
            (_spareBuffers ??= new Stack<OutputBuffer>()).Push(_output);
            _output = outer;
        }
    }

    /// <summary>Runs a block under a frame.</summary>
    public Flow RunFramed(FrameKind kind, SourceSpan head, BlockStatement body)
    {
        var outer = Frame;
        Frame = new Frame(kind, head, outer);
        try
        {
            return body.Execute(this);
        }
        finally
        {
            Frame = outer;
        }
    }

    /// <summary>Begins a loop.</summary>
    public LoopScope EnterLoop(LoopKind kind, string? variable, int count, SourceSpan head)
    {
        var scope = new LoopScope(kind, variable, count, Scopes.Current.Loops, Frame);
        Scopes.Current.Loops = scope;
        Frame = new Frame(FrameKind.Loop, head, Frame);
        if (_loopDepth++ == 0)
        {
            _iterations = 0;
        }

        return scope;
    }

    /// <summary>Begins an iteration, counted over the whole nest of loops.</summary>
    public void StartIteration(LoopScope scope, int index, SourceSpan span)
    {
        scope.Index = index;
        Step(span);
        if (++_iterations > Options.Limits.Iterations)
        {
            throw Error(TemplateDiagnostics.IterationLimit, span, $"The loop runs more than {Options.Limits.Iterations} times");
        }
    }

    /// <summary>Ends a loop.</summary>
    public void LeaveLoop(LoopScope scope)
    {
        Scopes.Current.Loops = scope.Parent;
        Frame = scope.OuterFrame;
        _loopDepth--;
    }

    /// <summary>Begins a call or include; answers what to give to <see cref="LeaveCall"/>.</summary>
    public (Frame? Frame, Activation Caller) EnterCall(Activation activation, FrameKind kind, SourceSpan span)
    {
        if (_callDepth >= Options.Limits.Recursion)
        {
            throw Error(TemplateDiagnostics.RecursionLimit, span, $"Calls and includes are nested deeper than {Options.Limits.Recursion} levels");
        }

        var outer = (Frame, Scopes.Current);
        Frame = new Frame(kind, span, Frame);
        Scopes.Current = activation;
        _callDepth++;
        return outer;
    }

    /// <summary>Ends a call or include.</summary>
    public void LeaveCall((Frame? Frame, Activation Caller) outer)
    {
        _callDepth--;
        (Frame, Scopes.Current) = outer;
    }

    /// <summary>Calls a function value.</summary>
    public Value Call(Value function, ReadOnlySpan<Value> arguments, SourceSpan span) => function.Kind == ValueKind.Function
        ? FunctionCalls.Call(this, function.AsFunction, arguments, [], span, span, block: null)
        : throw Error(TemplateDiagnostics.NotCallable, span, $"{TypeNames.AtStart(function)} is not a function");

    /// <summary>What a template has set a built-in constant to (<c>date.format</c>), or the constant.</summary>
    public Value Overridden(ScribanObject holder, string name, Value value) =>
        holder.Namespace is { Name: "date" } && string.Equals(name, "format", StringComparison.Ordinal) ? DateFormat : value;

    private void Write(Segment segment, SourceSpan span, SourceSpan indent)
    {
        ChargeElements(ElementsOfSegment, span);
        // Upstream cuts its output at the limit without an error.
        if (!Options.IsStrict && _output.Length + segment.AsSpan().Length > Options.Limits.TextLength)
        {
            _output.Cut(segment, Options.Limits.TextLength);
            return;
        }

        if (indent.Length > 0)
        {
            // A value is never cut by an indent, for its line ends are data; in lenient mode it is, as upstream does.
            _output.WriteIndented(segment, Segment.Literal(indent, Frame), cuts: segment.Kind == SegmentKind.Literal || !Options.IsStrict);
        }
        else
        {
            _output.Write(segment);
        }

        if (Options.IsStrict && _output.Length > Options.Limits.TextLength)
        {
            throw Error(TemplateDiagnostics.TextLimit, span, $"The output is longer than {Options.Limits.TextLength} characters");
        }
    }

    private void Check(DiagnosticDescriptor? limit, SourceSpan span)
    {
        if (limit is not null)
        {
            throw Error(limit, span, _budget.Explain(limit));
        }
    }
}
