// Which places of the data an expression may be.
using System.Collections.Immutable;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Needs;

/// <summary>Follows expressions to the places of the data that they may be, through names, members, choices and functions.</summary>
internal sealed class DataPlaces(NameTable names)
{
    /// <summary>The places of the data that an expression may be; none when it is computed.</summary>
    public ImmutableArray<string> Of(Expression expression) => expression switch
    {
        VariableExpression or LocalExpression or ArgumentsExpression => names.PlacesOf(NameTable.KeyOf(expression)!),
        ParenthesizedExpression parenthesized => Of(parenthesized.Inner),
        MemberExpression { Target: ThisExpression } member => names.PlacesOf(member.Name),
        MemberExpression member => Each(Of(member.Target), "." + member.Name),
        IndexExpression { Index: LiteralExpression { Value.Kind: ValueKind.String } name } element => Each(Of(element.Target), "." + name.Value.AsString),
        IndexExpression element => Each(Of(element.Target), "[]"),
        CallExpression { Arguments: [var first, ..] } call => OfResult(FunctionName(call), first.Value),
        ConditionalExpression choice => OfEither(choice.WhenTrue, choice.WhenFalse),
        LogicalExpression { Choice: ({ } left, { } right) } => OfEither(left, right),
        _ => [],
    };

    // A choice with something computed is computed, but one with null is the other.
    private ImmutableArray<string> OfEither(Expression first, Expression second)
    {
        var (places, others) = (Of(first), Of(second));
        return IsNull(first) ? others
            : IsNull(second) ? places
            : places.IsEmpty || others.IsEmpty ? []
            : [.. places.Union(others, StringComparer.Ordinal)];
    }

    private static bool IsNull(Expression expression) => expression is LiteralExpression { Value.IsNull: true };

    private ImmutableArray<string> OfResult(string? function, Expression list) => function switch
    {
        "array.filter" or "array.sort" or "array.limit" or "array.offset" or "array.reverse" or "array.compact" or "array.uniq" => Of(list),
        "array.first" or "array.last" => Each(Of(list), "[]"),
        _ => [],
    };

    /// <summary>The places one step further.</summary>
    public static ImmutableArray<string> Each(ImmutableArray<string> places, string step) => [.. places.Select(place => place + step)];

    /// <summary>The name of the function that is called; null when it is computed.</summary>
    public static string? FunctionName(CallExpression call) => call.Target switch
    {
        VariableExpression variable => variable.Name,
        MemberExpression { Target: VariableExpression group } member => $"{group.Name}.{member.Name}",
        _ => null,
    };
}
