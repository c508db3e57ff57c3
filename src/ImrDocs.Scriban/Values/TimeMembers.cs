// The members of dates and durations.
using System.Collections.Immutable;

namespace ImrDocs.Scriban.Values;

/// <summary>The members of dates and durations, named as .NET names them, in small letters.</summary>
internal static class TimeMembers
{
    /// <summary>The names of the members of dates.</summary>
    public static ImmutableArray<string> OfDates { get; } =
        ["year", "month", "day", "hour", "minute", "second", "millisecond", "day_of_week", "day_of_year", "date", "time_of_day", "ticks"];

    /// <summary>The names of the members of durations.</summary>
    public static ImmutableArray<string> OfDurations { get; } =
    [
        "days", "hours", "minutes", "seconds", "milliseconds",
        "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds", "ticks",
    ];

    /// <summary>A member of a date; null when there is none of that name.</summary>
    public static Value Of(DateTime date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        "day_of_week" => (int)date.DayOfWeek,
        "day_of_year" => date.DayOfYear,
        "date" => date.Date,
        "time_of_day" => date.TimeOfDay,
        "ticks" => date.Ticks,
        _ => Value.Null,
    };

    /// <summary>A member of a duration; null when there is none of that name.</summary>
    public static Value Of(TimeSpan duration, string name) => name switch
    {
        "days" => duration.Days,
        "hours" => duration.Hours,
        "minutes" => duration.Minutes,
        "seconds" => duration.Seconds,
        "milliseconds" => duration.Milliseconds,
        "total_days" => duration.TotalDays,
        "total_hours" => duration.TotalHours,
        "total_minutes" => duration.TotalMinutes,
        "total_seconds" => duration.TotalSeconds,
        "total_milliseconds" => duration.TotalMilliseconds,
        "ticks" => duration.Ticks,
        _ => Value.Null,
    };
}
