// A choice of blocks: if, else if, else.
using System.Collections.Immutable;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>A branch of <c>if</c>.</summary>
/// <param name="Head">Where the branch is told: its condition, or the word <c>else</c>.</param>
/// <param name="Condition">The condition; null for <c>else</c>.</param>
/// <param name="Body">What follows when it holds.</param>
internal sealed record IfBranch(SourceSpan Head, Expression? Condition, BlockStatement Body);

/// <summary>The first branch whose condition holds.</summary>
internal sealed class IfStatement(SourceSpan span, ImmutableArray<IfBranch> branches) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition is null || branch.Condition.Evaluate(interpreter).IsTrue)
            {
                return interpreter.RunFramed(FrameKind.Condition, branch.Head, branch.Body);
            }
        }

        return Flow.Next;
    }

    public override void Collect(NeedsCollector needs)
    {
        foreach (var branch in branches)
        {
            branch.Condition?.Collect(needs);
            branch.Body.Collect(needs);
        }
    }
}
