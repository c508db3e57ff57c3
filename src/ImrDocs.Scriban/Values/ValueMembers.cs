// The members that values have by their type.
using System.Collections.Immutable;

namespace ImrDocs.Scriban.Values;

/// <summary>The members that values have by their type alone; an object has those that were put into it.</summary>
public static class ValueMembers
{
    private static readonly ImmutableArray<string> Size = ["size"];

    /// <summary>The names that every value of a kind has.</summary>
    public static ImmutableArray<string> Of(ValueKind kind) => kind switch
    {
        ValueKind.String or ValueKind.Markup or ValueKind.List => Size,
        ValueKind.Date => TimeMembers.OfDates,
        ValueKind.TimeSpan => TimeMembers.OfDurations,
        _ => [],
    };
}
