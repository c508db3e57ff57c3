// What a running operation may ask of the evaluation around it.
using System.Globalization;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Functions;

/// <summary>
/// What a running function or operator may ask: limits, culture, clock, conversions, and the way to call a function
/// value. It knows where the operation stands, so that every error has a position.
/// </summary>
public readonly struct CallContext
{
    private readonly Interpreter _interpreter;
    private readonly SourceSpan _whole;
    private readonly DataOrigin? _data;

    internal CallContext(Interpreter interpreter, SourceSpan span)
        : this(interpreter, span, span, data: null)
    {
    }

    internal CallContext(Interpreter interpreter, SourceSpan span, SourceSpan whole, DataOrigin? data)
    {
        _interpreter = interpreter;
        Span = span;
        _whole = whole;
        _data = data;
    }

    /// <summary>Where the operation stands in its template: of <c>a | f</c>, the <c>f</c>.</summary>
    public SourceSpan Span { get; }

    /// <summary>The origin of the result: the whole expression, its first argument included, what let it in, and the data of all arguments.</summary>
    public Origin Origin => new(_whole, _interpreter.Frame, _data);

    /// <summary>Whether mistakes are errors; false where upstream's lenience is wanted (<c>eval --compat</c>).</summary>
    public bool IsStrict => _interpreter.Options.IsStrict;

    /// <summary>Whether a whole list, object or function may become text.</summary>
    internal bool PrintsStructure => _interpreter.Options.PrintsStructure;

    /// <summary>The culture of numbers and dates.</summary>
    public CultureInfo Culture => _interpreter.Options.Culture;

    /// <summary>The limits of this evaluation.</summary>
    public EvaluationLimits Limits => _interpreter.Options.Limits;

    /// <summary>The pattern in which dates print (<c>date.format</c>).</summary>
    public string DateFormat => _interpreter.DateFormat;

    /// <summary>The host's clock.</summary>
    /// <exception cref="EvaluationException">The host gave none: a letter does not depend on the time of day.</exception>
    public TimeProvider Clock => _interpreter.Options.Clock
        ?? throw Error(TemplateDiagnostics.NotDeterministic, "The time of day is not available here");

    /// <summary>The host's seeded source of random numbers.</summary>
    /// <exception cref="EvaluationException">The host gave no seed.</exception>
    public Random Random => _interpreter.Random
        ?? throw Error(TemplateDiagnostics.NotDeterministic, "Random numbers are not available here");

    /// <summary>An error at this operation, to be thrown. The message must not contain any value.</summary>
    public EvaluationException Error(DiagnosticDescriptor descriptor, string message, string? hint = null) => _interpreter.Error(descriptor, Span, message, hint);

    /// <summary>An error at another place. The message must not contain any value.</summary>
    internal EvaluationException Error(DiagnosticDescriptor descriptor, string message, SourceSpan span) => _interpreter.Error(descriptor, span, message);

    /// <summary>The error of a whole list, object or function that would become text.</summary>
    internal EvaluationException StructurePrinted(Value value) => new(PrintedStructure.Problem(_whole, value) with { Frame = _interpreter.Frame });

    /// <summary>An error for an argument that the running function cannot take. The message must not contain any value.</summary>
    public EvaluationException InvalidArgument(string message, string? hint = null) => Error(TemplateDiagnostics.InvalidArgument, message, hint);

    /// <summary>Calls a function value with these arguments.</summary>
    public Value Call(Value function, ReadOnlySpan<Value> arguments) => _interpreter.Call(function, arguments, Span);

    /// <summary>Parses and evaluates text made at run time, as <c>object.eval</c> does.</summary>
    /// <param name="text">The source.</param>
    /// <param name="isTemplate">Whether it is text with code blocks, not code alone.</param>
    public Value Evaluate(string text, bool isTemplate) => FunctionCalls.Evaluate(_interpreter, text, isTemplate, Span);

    /// <summary>The printed form of a value.</summary>
    public string ToText(Value value) => value.Kind == ValueKind.String ? value.AsString : TextConversion.ToText(value, this);

    /// <summary>The elements of a value; null has none, a text its characters, an object its pairs.</summary>
    /// <exception cref="EvaluationException">The value cannot be enumerated.</exception>
    public ScribanList ToList(Value value) => ListConversion.ToList(value, this);

    /// <summary>Whether two values are equal as <c>==</c> tests it.</summary>
    public bool AreEqual(Value first, Value second) => Comparison.AreEqual(first, second, this);

    /// <summary>The order of two values as <c>&lt;</c> and <c>array.sort</c> use it; null comes first.</summary>
    public int Compare(Value first, Value second) => Comparison.Compare(first, second, this);

    /// <summary>Reads a member; false when there is none.</summary>
    public bool TryGetMember(Value target, string name, out Value value) => MemberAccess.TryGet(_interpreter, target, name, out value);

    /// <summary>Pays for work. One step is about what a simple operator costs.</summary>
    /// <exception cref="EvaluationException">The limit is reached.</exception>
    public void ChargeSteps(long steps) => _interpreter.ChargeSteps(steps, Span);

    /// <summary>Pays for a text of so many UTF-16 code units before it is made.</summary>
    /// <exception cref="EvaluationException">It would be longer than a text may be, or the memory limit is reached.</exception>
    public void ChargeText(long length) => _interpreter.ChargeText(length, Span);

    /// <summary>Pays for so many list elements before they are made.</summary>
    /// <exception cref="EvaluationException">The memory limit is reached.</exception>
    public void ChargeElements(long count) => _interpreter.ChargeElements(count, Span);

    /// <summary>State that lives as long as this evaluation, such as the position of <c>array.cycle</c>.</summary>
    public TState State<TState>(object key, Func<TState> create)
        where TState : class => _interpreter.State(key, create);
}
