// Counts what of a template was reached.
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Coverage;

/// <summary>Walks the syntax tree of a template and counts what of it was reached.</summary>
internal sealed class CoverageWalk(CoverageRecorder recorder, Func<UnreachedPlace, bool> counts)
{
    private readonly HashSet<int> _lines = [];
    private readonly HashSet<int> _unreachedLines = [];
    private readonly List<UnreachedPlace> _unreached = [];
    private int _arms;
    private int _reachedArms;

    /// <summary>Counts a node and what is inside.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isTold">Whether something around it was already told to be out of reach.</param>
    public void Visit(Node node, bool isTold)
    {
        var untaken = VisitArms(node, isTold);
        foreach (var child in node.Children)
        {
            var isOut = isTold || untaken.Exists(arm => ReferenceEquals(arm.LeadsTo, child));
            if (child is Statement statement and not BlockStatement && !recorder.Has(statement))
            {
                if (!isOut)
                {
                    _unreached.Add(new UnreachedPlace(null, Trimmed(statement.Span)));
                }

                // Neither is what follows it: only a jump before it can be the cause.
                isTold = isOut = true;
            }

            CountLines(child);
            Visit(child, isOut);
        }
    }

    public TemplateCoverage ToCoverage(Template template) => new(
        template,
        _lines.Count,
        _lines.Count - _unreachedLines.Count,
        _arms,
        _reachedArms,
        [.. _unreached.OrderBy(place => place.Span.Start)]);

    private List<Arm> VisitArms(Node node, bool isTold)
    {
        var untaken = new List<Arm>();
        foreach (var arm in node.Arms)
        {
            var place = new UnreachedPlace(arm.Kind, arm.Span);
            if (!counts(place))
            {
                continue;
            }

            _arms++;
            if (recorder.Has(arm))
            {
                _reachedArms++;
                continue;
            }

            // A loop that never ran need not be told to run more than once too.
            if (!isTold && (arm.Kind != ArmKind.RepeatedLoop || untaken.TrueForAll(other => other.Kind != ArmKind.Branch)))
            {
                _unreached.Add(place);
            }

            untaken.Add(arm);
        }

        return untaken;
    }

    private void CountLines(Node node)
    {
        if (node is BlockStatement || node is not Statement statement)
        {
            return;
        }

        foreach (var line in LinesOf(statement))
        {
            _lines.Add(line);
            if (!recorder.Has(statement))
            {
                _unreachedLines.Add(line);
            }
        }
    }

    private static SourceSpan Trimmed(SourceSpan span)
    {
        var text = span.AsSpan();
        return span with { Start = span.Start + (text.Length - text.TrimStart().Length), Length = text.Trim().Length };
    }

    // Text has every line on which it has a word; code the line on which it begins, since blocks inside count themselves.
    private static IEnumerable<int> LinesOf(Statement statement)
    {
        var span = statement.Span;
        if (statement is not TextStatement)
        {
            yield return span.Position.Line;
            yield break;
        }

        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(span.Source.Content[i]))
            {
                yield return span.Source.GetPosition(i).Line;
            }
        }
    }
}
