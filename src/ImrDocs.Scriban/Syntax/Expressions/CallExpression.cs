// A call: f a b, f(a, b), a | f b.
using System.Collections.Immutable;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An argument of a call.</summary>
/// <param name="Name">The parameter it is meant for; null for a positional one.</param>
/// <param name="Value">What is passed.</param>
internal readonly record struct Argument(string? Name, Expression Value);

/// <summary>A call.</summary>
internal sealed class CallExpression(SourceSpan span, Expression target, ImmutableArray<Argument> arguments, bool isPipe) : Expression(span)
{
    private readonly string?[] _names = arguments.Any(a => a.Name is not null) ? [.. arguments.Select(a => a.Name)] : [];
    private readonly bool _expands = arguments.Any(a => a.Value is ExpandExpression);

    /// <summary>What is called.</summary>
    public Expression Target { get; } = target;

    /// <summary>The arguments, the piped one first.</summary>
    public ImmutableArray<Argument> Arguments { get; } = arguments;

    /// <summary>The same call that takes the value before a pipe as its first argument.</summary>
    public CallExpression WithPiped(Expression piped) => new(
        Span with { Start = piped.Span.Start, Length = Span.End - piped.Span.Start },
        Target,
        Arguments.Insert(0, new Argument(null, piped)),
        isPipe: true);

    public override Value Evaluate(Interpreter interpreter) => Evaluate(interpreter, block: null);

    /// <summary>The value, the function being handed a block to print where it says <c>$$</c>.</summary>
    public Value Evaluate(Interpreter interpreter, BlockStatement? block)
    {
        interpreter.Step(Span);
        var function = FunctionCalls.Find(interpreter, Target, isPipe);
        var stack = interpreter.Arguments;
        var start = stack.Reserve(0);
        try
        {
            if (_expands)
            {
                return EvaluateExpanded(interpreter, function, start, block);
            }

            foreach (var argument in Arguments)
            {
                stack.Push(argument.Value.Evaluate(interpreter));
            }

            return FunctionCalls.Call(interpreter, function, stack.From(start), _names, CallSpan, Span, block);
        }
        finally
        {
            stack.Release(start);
        }
    }

    public override IEnumerable<Node> Children => [Target, .. Arguments.Select(argument => argument.Value)];

    public override void Collect(NeedsCollector needs) => needs.ReadCall(this);

    // A pipe is told by its function, the rest by their beginning.
    private SourceSpan CallSpan => isPipe ? Target.Span : Span;

    private Value EvaluateExpanded(Interpreter interpreter, ScribanFunction function, int start, BlockStatement? block)
    {
        var names = new List<string?>();
        foreach (var (name, argument) in Arguments)
        {
            var value = argument.Evaluate(interpreter);
            if (argument is ExpandExpression && new CallContext(interpreter, argument.Span).ToList(value) is var list)
            {
                interpreter.ChargeElements(list.Count, argument.Span);
                interpreter.ChargeSteps(list.Count, argument.Span);
                foreach (var item in list)
                {
                    interpreter.Arguments.Push(item);
                    names.Add(null);
                }
            }
            else
            {
                interpreter.Arguments.Push(value);
                names.Add(name);
            }
        }

        return FunctionCalls.Call(interpreter, function, interpreter.Arguments.From(start), names.ToArray(), CallSpan, Span, block);
    }
}
