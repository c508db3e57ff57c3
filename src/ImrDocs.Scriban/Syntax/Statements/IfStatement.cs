// A choice of blocks: if, else if, else.
using System.Collections.Immutable;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>A branch of <c>if</c>.</summary>
/// <param name="Head">Where the branch is told: its condition, or the word <c>else</c>.</param>
/// <param name="Condition">The condition; null for <c>else</c>.</param>
/// <param name="Body">What follows when it holds.</param>
internal sealed record IfBranch(SourceSpan Head, Expression? Condition, BlockStatement Body)
{
    /// <summary>The way into it.</summary>
    public Arm Arm { get; } = new(ArmKind.Branch, Head, Body);
}

/// <summary>The first branch whose condition holds.</summary>
internal sealed class IfStatement(SourceSpan span, ImmutableArray<IfBranch> branches) : Statement(span)
{
    private readonly Arm? _none = branches[^1].Condition is null ? null : new Arm(ArmKind.NoBranch, branches[^1].Head, leadsTo: null);

    public override Flow Execute(Interpreter interpreter)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition is null || branch.Condition.Evaluate(interpreter).IsTrue)
            {
                interpreter.Coverage?.Take(branch.Arm);
                return interpreter.RunFramed(FrameKind.Condition, branch.Head, branch.Body);
            }
        }

        if (_none is not null)
        {
            interpreter.Coverage?.Take(_none);
        }

        return Flow.Next;
    }

    /// <summary>The branches in order.</summary>
    public ImmutableArray<IfBranch> Branches => branches;

    public override IEnumerable<Node> Children =>
        branches.SelectMany<IfBranch, Node>(branch => branch.Condition is null ? [branch.Body] : [branch.Condition, branch.Body]);

    public override ImmutableArray<Arm> Arms => [.. branches.Select(branch => branch.Arm), .. _none is null ? [] : new[] { _none }];
}
