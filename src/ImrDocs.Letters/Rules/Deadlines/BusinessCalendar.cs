// Which days are business days.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Rules.Deadlines;

/// <summary>The days on which the offices are closed.</summary>
/// <param name="Authority">Who says so.</param>
/// <param name="ClosedDays">The closed days, weekends included; so few that every year has open ones.</param>
public sealed record BusinessCalendar(string Authority, ImmutableArray<ClosedDay> ClosedDays)
{
    /// <summary>The most kinds of closed days a calendar may have: fewer than there are weeks, so a search for an open day ends.</summary>
    public const int MostClosedDays = 40;

    /// <summary>Why a day is closed; null for a business day.</summary>
    public string? ClosedOn(DateOnly day)
    {
        foreach (var closed in ClosedDays)
        {
            if (closed.Is(day))
            {
                return closed.Name;
            }
        }

        return null;
    }
}
