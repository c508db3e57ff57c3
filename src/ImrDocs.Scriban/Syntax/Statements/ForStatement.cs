// A loop over elements: for, tablerow.
using System.Collections.Immutable;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax.Statements;

/// <summary>What may stand behind the list of a loop.</summary>
/// <param name="Offset">How many elements to skip.</param>
/// <param name="Limit">How many elements to take; 0 is all.</param>
/// <param name="Columns">The columns of a <c>tablerow</c>.</param>
/// <param name="IsReversed">Whether the last element comes first.</param>
internal sealed record ForOptions(Expression? Offset, Expression? Limit, Expression? Columns, bool IsReversed);

/// <summary>A loop over the elements of a list.</summary>
internal sealed class ForStatement(
    SourceSpan span,
    LoopKind kind,
    AssignableExpression variable,
    Expression list,
    ForOptions options,
    BlockStatement body,
    BlockStatement? otherwise) : Statement(span)
{
    private readonly SourceSpan _head = span with { Length = list.Span.End - span.Start };
    private readonly Arm _empty = otherwise is null
        ? new Arm(ArmKind.EmptyLoop, list.Span, leadsTo: null)
        : new Arm(ArmKind.Branch, otherwise.Span, otherwise);
    private readonly Arm _each = new(ArmKind.Branch, list.Span, body);
    private readonly Arm _repeated = new(ArmKind.RepeatedLoop, list.Span, leadsTo: null);

    /// <summary>What takes each element in turn.</summary>
    public AssignableExpression Variable { get; } = variable;

    /// <summary>The list.</summary>
    public Expression List { get; } = list;

    /// <summary>What runs for each element.</summary>
    public BlockStatement Body { get; } = body;

    /// <summary>What runs when there is no element.</summary>
    public BlockStatement? Otherwise { get; } = otherwise;

    public override Flow Execute(Interpreter interpreter)
    {
        var value = List.Evaluate(interpreter);
        if (value.IsNull)
        {
            interpreter.Coverage?.Take(_empty);
            return Flow.Next;
        }

        var items = new CallContext(interpreter, List.Span).ToList(value);
        var first = Math.Max(0, Number(interpreter, options.Offset, 0));
        var count = Math.Max(0, items.Count - first);
        var limit = Number(interpreter, options.Limit, 0);
        count = limit > 0 ? Math.Min(count, limit) : count;
        if (count == 0)
        {
            interpreter.Coverage?.Take(_empty);
            return Otherwise is null ? Flow.Next : interpreter.RunFramed(FrameKind.Condition, Otherwise.Span, Otherwise);
        }

        interpreter.Coverage?.Take(_each);
        if (count > 1)
        {
            interpreter.Coverage?.Take(_repeated);
        }

        // The order of application is offset, reversed, limit: a reversed loop takes its elements from the end.
        var start = options.IsReversed ? items.Count - 1 : first;
        var columns = kind == LoopKind.TableRow ? Math.Max(1, Number(interpreter, options.Columns, 1)) : 0;
        return Run(interpreter, items, start, count, columns);
    }

    public override IEnumerable<Node> Children =>
        [List, .. new Node?[] { options.Offset, options.Limit, options.Columns }.OfType<Node>(), Body, .. Otherwise is null ? [] : new[] { Otherwise }];

    public override ImmutableArray<Arm> Arms => [_each, _empty, _repeated];

    public override void Collect(NeedsCollector needs)
    {
        options.Offset?.Collect(needs);
        options.Limit?.Collect(needs);
        options.Columns?.Collect(needs);
        needs.CollectLoop(this);
    }

    private Flow Run(Interpreter interpreter, ScribanList items, int start, int count, int columns)
    {
        var name = (Variable as VariableExpression)?.Name;
        var scope = interpreter.EnterLoop(kind, name, count, _head);
        var table = columns > 0 ? new TableRows(interpreter, Span, columns) : null;
        table?.Begin();
        try
        {
            for (var i = 0; i < count; i++)
            {
                interpreter.StartIteration(scope, i, Span);
                var place = options.IsReversed ? start - i : start + i;
                if (place >= items.Count)
                {
                    break;
                }

                scope.SetValue(items[place]);
                if (name is null)
                {
                    Variable.Assign(interpreter, scope.Value);
                }

                table?.BeginCell(scope);
                var flow = Body.Execute(interpreter);
                table?.EndCell();
                if (flow is Flow.Break or Flow.Return)
                {
                    table?.End();
                    return flow == Flow.Return ? flow : Flow.Next;
                }
            }
        }
        finally
        {
            interpreter.LeaveLoop(scope);
        }

        table?.End();
        return Flow.Next;
    }

    private static int Number(Interpreter interpreter, Expression? expression, int missing) =>
        expression is null ? missing : NumberConversion.ToInt(expression.Evaluate(interpreter), new CallContext(interpreter, expression.Span));
}
