// Statements in order.
using System.Collections.Immutable;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>Statements in order, and where their branch or loop body begins.</summary>
internal sealed class BlockStatement(SourceSpan span, ImmutableArray<Statement> statements) : Statement(span)
{
    /// <summary>The statements.</summary>
    public ImmutableArray<Statement> Statements { get; } = statements;

    public override Flow Execute(Interpreter interpreter)
    {
        foreach (var statement in Statements)
        {
            interpreter.Step(statement.Span);
            interpreter.Coverage?.Reach(statement);
            try
            {
                if (statement.Execute(interpreter) is not Flow.Next and var flow)
                {
                    return flow;
                }
            }
            catch (EvaluationException failure) when (interpreter.TryReport(failure))
            {
                // Noted: the statement is given up and the next one tried, so that an editor sees all problems at once.
            }
        }

        return Flow.Next;
    }

    public override IEnumerable<Node> Children => Statements;
}
