// Days that are no business days: one of the sealed records in this file.
namespace ImrDocs.Letters.Rules.Deadlines;

/// <summary>Days of one name that are no business days.</summary>
/// <param name="Name">What the days are called.</param>
public abstract record ClosedDay(string Name)
{
    /// <summary>Whether a day is one of them.</summary>
    public abstract bool Is(DateOnly day);
}

/// <summary>A day of every week.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Weekday">Which day.</param>
internal sealed record WeeklyClosedDay(string Name, DayOfWeek Weekday) : ClosedDay(Name)
{
    public override bool Is(DateOnly day) => day.DayOfWeek == Weekday;
}

/// <summary>A date of every year.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Month">From 1.</param>
/// <param name="Day">From 1; 29 February is kept in leap years only.</param>
/// <param name="OnSaturday">Days by which it moves when it falls on a Saturday.</param>
/// <param name="OnSunday">Days by which it moves when it falls on a Sunday.</param>
internal sealed record YearlyClosedDay(string Name, int Month, int Day, int OnSaturday, int OnSunday) : ClosedDay(Name)
{
    /// <summary>A day that moves at the turn of the year is kept in another year than its own.</summary>
    public override bool Is(DateOnly day) => IsIn(day.Year - 1, day) || IsIn(day.Year, day) || IsIn(day.Year + 1, day);

    private bool IsIn(int year, DateOnly day)
    {
        if (year is < 1 or > 9999 || Day > DateTime.DaysInMonth(year, Month))
        {
            return false;
        }

        var date = new DateOnly(year, Month, Day);
        var moved = date.DayOfWeek switch { DayOfWeek.Saturday => OnSaturday, DayOfWeek.Sunday => OnSunday, _ => 0 };
        return day.DayNumber == date.DayNumber + moved;
    }
}

/// <summary>A weekday of a month, such as the third Monday of January, or a day after it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Month">From 1.</param>
/// <param name="Weekday">Which day.</param>
/// <param name="Nth">Which one of the month, from 1 to 4; -1 for the last one.</param>
/// <param name="Plus">Days behind it.</param>
internal sealed record MonthlyWeekdayClosedDay(string Name, int Month, DayOfWeek Weekday, int Nth, int Plus) : ClosedDay(Name)
{
    public override bool Is(DateOnly day)
    {
        if (day.DayNumber < Plus)
        {
            return false;
        }

        var weekday = day.AddDays(-Plus);
        return weekday.Month == Month && weekday.DayOfWeek == Weekday
            && (Nth > 0
                ? (weekday.Day - 1) / 7 == Nth - 1
                : weekday.Day + 7 > DateTime.DaysInMonth(weekday.Year, weekday.Month));
    }
}

/// <summary>One day of one year, as the Governor may appoint it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Date">The day.</param>
internal sealed record SingleClosedDay(string Name, DateOnly Date) : ClosedDay(Name)
{
    public override bool Is(DateOnly day) => day == Date;
}
