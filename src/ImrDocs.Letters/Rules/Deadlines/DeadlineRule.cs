// A rule of deadlines.json.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Rules.Deadlines;

/// <summary>How a last day is counted.</summary>
/// <param name="Id">Stable id: <c>DUE101</c>. Rules of one name that hold at different times have different ones.</param>
/// <param name="Name">What the day is for: <c>appeal</c>.</param>
/// <param name="Statement">The rule in plain words.</param>
/// <param name="Authority">Who says so.</param>
/// <param name="CountsFrom">Name of the date of the case that starts the count and is not counted itself.</param>
/// <param name="Days">Calendar days of the period.</param>
/// <param name="Extensions">What service adds, by the state of the address; the first that fits holds.</param>
/// <param name="InForce">Which first days the rule is for.</param>
public sealed record DeadlineRule(
    string Id,
    string Name,
    string Statement,
    string Authority,
    string CountsFrom,
    int Days,
    ImmutableArray<ServiceExtension> Extensions,
    Period InForce);

/// <summary>Days that service adds to a period.</summary>
/// <param name="State">State of the address it is for, two letters; null for any address.</param>
/// <param name="Days">Calendar days.</param>
/// <param name="Reason">The method of service in plain words.</param>
/// <param name="Authority">Who says so.</param>
public sealed record ServiceExtension(string? State, int Days, string Reason, string Authority);
