// A choice by value: case, when, else.
using System.Collections.Immutable;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>A branch of <c>case</c>.</summary>
/// <param name="Head">Where the branch is told.</param>
/// <param name="Values">The values it stands for; none for <c>else</c>.</param>
/// <param name="Body">What follows when one is equal.</param>
internal sealed record WhenBranch(SourceSpan Head, ImmutableArray<Expression> Values, BlockStatement Body)
{
    /// <summary>The way into it.</summary>
    public Arm Arm { get; } = new(ArmKind.Branch, Head, Body);
}

/// <summary>The first branch that has an equal value.</summary>
internal sealed class CaseStatement(SourceSpan span, Expression subject, ImmutableArray<WhenBranch> branches) : Statement(span)
{
    public override Flow Execute(Interpreter interpreter)
    {
        var value = subject.Evaluate(interpreter).Flatten();
        foreach (var branch in branches)
        {
            if (branch.Values.IsEmpty || Matches(interpreter, branch, value))
            {
                interpreter.Coverage?.Take(branch.Arm);
                return interpreter.RunFramed(FrameKind.Condition, branch.Head, branch.Body);
            }
        }

        return Flow.Next;
    }

    /// <summary>What is compared.</summary>
    public Expression Subject => subject;

    /// <summary>The branches in order.</summary>
    public ImmutableArray<WhenBranch> Branches => branches;

    public override ImmutableArray<Arm> Arms => [.. branches.Select(branch => branch.Arm)];

    public override IEnumerable<Node> Children => [subject, .. branches.SelectMany(branch => branch.Values.Append<Node>(branch.Body))];

    private static bool Matches(Interpreter interpreter, WhenBranch branch, Value value)
    {
        foreach (var candidate in branch.Values)
        {
            interpreter.Step(candidate.Span);
            if (Comparison.AreEqual(value, candidate.Evaluate(interpreter), new CallContext(interpreter, candidate.Span)))
            {
                return true;
            }
        }

        return false;
    }
}
