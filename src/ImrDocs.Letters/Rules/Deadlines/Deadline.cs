// A last day, and how it was found.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Rules.Deadlines;

/// <summary>A last day for something, with its derivation.</summary>
/// <param name="Rule">Id of the rule it was computed by: <c>DUE101</c>.</param>
/// <param name="Name">What for, as <c>deadlines.json</c> names it: <c>appeal</c>.</param>
/// <param name="CountsFrom">Name of the date of the case that starts the count: <c>mailed</c>.</param>
/// <param name="From">The day that starts the count and is not counted itself; null while the case does not have it.</param>
/// <param name="LastDay">The last day; null while <paramref name="From"/> is.</param>
/// <param name="Days">Calendar days of the period itself.</param>
/// <param name="MailDays">Calendar days added because of how and where the letter is served.</param>
/// <param name="Authority">Who says so: statute, regulation or decision.</param>
/// <param name="Steps">The derivation from the first day to the last; empty while there is no first day.</param>
public sealed record Deadline(
    string Rule,
    string Name,
    string CountsFrom,
    DateOnly? From,
    DateOnly? LastDay,
    int Days,
    int MailDays,
    string Authority,
    ImmutableArray<DeadlineStep> Steps)
{
    /// <summary>The day on which the period would end if the offices were open; null when they are.</summary>
    public DateOnly? ClosedDay => LastDay is { } last && Steps.Sum(step => step.Kind == DeadlineStepKind.ClosedDay ? step.Days : 0) is > 0 and var days
        ? last.AddDays(-days)
        : null;
}

/// <summary>One step of a derivation.</summary>
/// <param name="Kind">What the step is about.</param>
/// <param name="Reason">Why the day moves.</param>
/// <param name="Days">By how many calendar days.</param>
/// <param name="Day">The day that gives.</param>
/// <param name="Authority">Who says so.</param>
public sealed record DeadlineStep(DeadlineStepKind Kind, string Reason, int Days, DateOnly Day, string Authority);

/// <summary>What a step of a derivation is about.</summary>
public enum DeadlineStepKind
{
    /// <summary>The period itself.</summary>
    Period,

    /// <summary>What the method of service adds.</summary>
    Service,

    /// <summary>A day on which no period ends is skipped.</summary>
    ClosedDay,
}
