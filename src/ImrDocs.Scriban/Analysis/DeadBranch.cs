// The branches of a template that can never be taken.
using System.Collections.Immutable;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Analysis;

/// <summary>Something of a template that can never be reached, or a comparison that can never hold.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Reason">Why, in a sentence without a full stop.</param>
public sealed record DeadBranch(SourceSpan Span, string Reason)
{
    /// <summary>Those of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="words">The only texts that the value of an expression may be, by its place; none when it may be any.</param>
    public static IEnumerable<DeadBranch> Of(Template template, Func<SourceSpan, ImmutableArray<string>> words) => Of(template.Body, words);

    private static IEnumerable<DeadBranch> Of(Node node, Func<SourceSpan, ImmutableArray<string>> words)
    {
        var here = node switch
        {
            BlockStatement block => BehindJumps(block),
            IfStatement choice => OfIf(choice),
            CaseStatement choice => OfCase(choice, words(choice.Subject.Span)),
            BinaryExpression { Operation: TokenKind.DoubleEqual or TokenKind.NotEqual } comparison => OfComparison(comparison, words),
            _ => [],
        };
        return here.Concat(node.Children.SelectMany(child => Of(child, words)));
    }

    private static IEnumerable<DeadBranch> BehindJumps(BlockStatement block)
    {
        var behind = block.Statements.SkipWhile(statement => statement is not (JumpStatement or ReturnStatement)).Skip(1);
        var said = behind.FirstOrDefault(statement => !statement.Span.AsSpan().IsWhiteSpace());
        return said is null ? [] : [new DeadBranch(said.Span, "What stands behind a jump is never reached")];
    }

    private static IEnumerable<DeadBranch> OfIf(IfStatement choice)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var isOver = false;
        foreach (var branch in choice.Branches)
        {
            if (isOver)
            {
                yield return new DeadBranch(branch.Head, "A branch before it is always taken");
            }
            else if (branch.Condition is LiteralExpression { Value.IsTrue: false })
            {
                yield return new DeadBranch(branch.Head, "The condition never holds");
            }
            else if (branch.Condition is not null && !known.Add(branch.Condition.Span.AsSpan().ToString()))
            {
                yield return new DeadBranch(branch.Head, "A branch before it has the same condition");
            }

            isOver |= branch.Condition is LiteralExpression { Value.IsTrue: true };
        }
    }

    private static IEnumerable<DeadBranch> OfCase(CaseStatement choice, ImmutableArray<string> words)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var branch in choice.Branches)
        {
            if (branch.Values.IsEmpty && !words.IsEmpty && words.All(known.Contains))
            {
                yield return new DeadBranch(branch.Head, "The branches before it stand for every value there can be");
            }

            foreach (var (span, word) in branch.Values.Select(value => (value.Span, TextOf(value))).Where(value => value.Item2 is not null))
            {
                if (!known.Add(word!))
                {
                    yield return new DeadBranch(span, "A branch before it has the same value");
                }
                else if (!words.IsEmpty && !words.Contains(word!, StringComparer.Ordinal))
                {
                    yield return new DeadBranch(span, Never(words));
                }
            }
        }
    }

    private static IEnumerable<DeadBranch> OfComparison(BinaryExpression comparison, Func<SourceSpan, ImmutableArray<string>> words)
    {
        var (text, other) = TextOf(comparison.Left) is { } left ? (left, comparison.Right) : (TextOf(comparison.Right), comparison.Left);
        if (text is not null && words(other.Span) is { IsEmpty: false } known && !known.Contains(text, StringComparer.Ordinal))
        {
            yield return new DeadBranch(comparison.Span, Never(known));
        }
    }

    private static string Never(ImmutableArray<string> words) => "The value is never that, only " + string.Join(" or ", words.Select(word => $"'{word}'"));

    private static string? TextOf(Expression expression) =>
        expression is LiteralExpression { Value: { Kind: ValueKind.String } value } ? value.AsString : null;
}
