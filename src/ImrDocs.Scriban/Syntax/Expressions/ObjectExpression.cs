// An object: {a: 1, "b c": 2}.
using System.Collections.Immutable;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>An object made of named expressions; each sees the members before it.</summary>
internal sealed class ObjectExpression(SourceSpan span, ImmutableArray<KeyValuePair<string, Expression>> members) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.ChargeElements(1 + (members.Length * 2L), Span);
        interpreter.ChargeSteps(1 + members.Length, Span);
        var made = new ScribanObject(members.Length);
        interpreter.Scopes.PushInitializer(made);
        try
        {
            foreach (var (name, expression) in members)
            {
                made.Set(name, expression.Evaluate(interpreter));
            }
        }
        finally
        {
            interpreter.Scopes.PopInitializer();
        }

        return made;
    }

    public override IEnumerable<Node> Children => members.Select(member => member.Value);
}
