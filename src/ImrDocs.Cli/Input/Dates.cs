// Dates as command lines write them.
using System.Globalization;

namespace ImrDocs.Cli.Input;

/// <summary>Reads dates as command lines write them: <c>2014-09-30</c> (ISO 8601).</summary>
internal static class Dates
{
    /// <summary>The date of an option.</summary>
    /// <exception cref="UsageException">The text is no date.</exception>
    public static DateOnly Parse(string option, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        throw new UsageException(option + (IsWrittenLikeOne(text) ? ": the calendar has no such day" : ": write a date as 2014-09-30"));
    }

    /// <summary>Today, by the clock and time zone of this machine.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static bool IsWrittenLikeOne(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _] && text.All(letter => char.IsAsciiDigit(letter) || letter == '-');
}
