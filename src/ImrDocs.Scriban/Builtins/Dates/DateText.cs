// Reads a date whose pattern nobody told.
using System.Collections.Concurrent;
using System.Globalization;

namespace ImrDocs.Scriban.Builtins.Dates;

/// <summary>Reads dates such as <c>2012-04-29</c>, <c>2016/01/05 21:22:23.024</c> and <c>March 14, 2016</c>.</summary>
internal static class DateText
{
    private static readonly string[] IsoDates = ["yyyy-M-d", "yyyy/M/d"];

    // "K" reads a time zone or nothing.
    private static readonly string[] Times =
    [
        "", " H:mmK", " H:mm:ssK", " H:mm:ss.FFFFFFFK", " H:mm:ss K", "'T'H:mmK", "'T'H:mm:ssK", "'T'H:mm:ss.FFFFFFFK", " h:mm tt", " h:mm:ss tt",
    ];

    private static readonly string[] IsoPatterns = [.. Combine(IsoDates)];

    private static readonly ConcurrentDictionary<CultureInfo, string[]> Patterns = new();

    /// <summary>
    /// Reads a date that says its year: ISO 8601, the culture's own short form, or a month's name with day and year,
    /// each with or without a time. A time zone is read over: date and time stay as they are written.
    /// </summary>
    public static bool TryReadExact(ReadOnlySpan<char> text, CultureInfo culture, out DateTime date)
    {
        text = text.Trim();
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return true;
        }

        if (!DateTimeOffset.TryParseExact(text, IsoPatterns, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && !DateTimeOffset.TryParseExact(text, Patterns.GetOrAdd(culture, MakePatterns), culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out moment))
        {
            return false;
        }

        date = DateTime.SpecifyKind(moment.DateTime, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>
    /// Reads whatever .NET recognises as a date in the culture. A time with a zone is moved to UTC; parts that are
    /// missing are those of 1 January of year 1.
    /// </summary>
    public static bool TryReadLoosely(ReadOnlySpan<char> text, CultureInfo culture, out DateTime date)
    {
        if (HasYear(text))
        {
            const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault
                | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            if (DateTime.TryParse(text, culture, styles, out var read))
            {
                date = DateTime.SpecifyKind(read, DateTimeKind.Unspecified);
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <summary>.NET completes a date without a year from the clock, which no letter may read.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var groups = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i - start >= 4)
            {
                return true;
            }

            if (i > start)
            {
                groups++;
                continue;
            }

            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            groups += i - start >= 3 ? 1 : 0;
            i += i == start ? 1 : 0;
        }

        return groups >= 3 && !text.Contains(':');
    }

    /// <summary>The culture's short form, with or without leading zeros, and the forms with a month's name.</summary>
    private static string[] MakePatterns(CultureInfo culture)
    {
        var numeric = culture.DateTimeFormat.ShortDatePattern
            .Replace("MM", "M", StringComparison.Ordinal).Replace("dd", "d", StringComparison.Ordinal);
        return [.. Combine([numeric, "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy"])];
    }

    private static IEnumerable<string> Combine(string[] dates) => from date in dates from time in Times select date + time;
}
