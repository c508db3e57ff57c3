// One more or one less: ++a, a--.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>Changes a variable by one; yields its value after (prefix) or before (postfix) the change.</summary>
internal sealed class IncrementExpression(SourceSpan span, AssignableExpression target, bool isIncrement, bool isPrefix) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var call = new CallContext(interpreter, Span);
        var before = target.Evaluate(interpreter);
        var after = Arithmetic.Calculate(isIncrement ? TokenKind.Plus : TokenKind.Minus, before, 1, call, call);
        target.Assign(interpreter, after);
        return isPrefix ? after : before;
    }

    public override IEnumerable<Node> Children => [target];
}
