// When a rule is in force.
namespace ImrDocs.Letters.Rules;

/// <summary>The days on which a rule is in force, both ends included; an open end is null.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether a day is one of them.</summary>
    public bool Contains(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);

    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(Period other) =>
        (From ?? DateOnly.MinValue) <= (other.Until ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (Until ?? DateOnly.MaxValue);
}
