// The ways in which a date is commonly written.
using System.Globalization;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>The ways in which a date is commonly written in English, as phrases to look for.</summary>
internal static class WrittenDate
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>
    /// In digits with the month, the day or the year first, with and without leading zeros and separators, the year in
    /// two or four digits; with the month's name or its beginning, before or behind the day, as an ordinal or not.
    /// </summary>
    public static IEnumerable<string> Phrases(DateOnly date)
    {
        var year = date.Year.ToString("0000", CultureInfo.InvariantCulture);
        string[] months = Digits(date.Month);
        string[] days = Digits(date.Day);
        foreach (var month in months)
        {
            foreach (var day in days)
            {
                yield return $"{month} {day} {year}";
                yield return $"{month} {day} {year[2..]}";
                yield return $"{day} {month} {year}";
                yield return $"{year} {month} {day}";
            }
        }

        yield return months[^1] + days[^1] + year;
        yield return days[^1] + months[^1] + year;
        yield return year + months[^1] + days[^1];

        foreach (var month in Names(date.Month))
        {
            foreach (var day in days.Append(days[0] + Ordinal(date.Day)))
            {
                yield return $"{month} {day} {year}";
                yield return $"{month} {day} {year[2..]}";
                yield return $"{day} {month} {year}";
                yield return $"{day} {month} {year[2..]}";
                yield return $"{day} of {month} {year}";
                yield return $"{year} {month} {day}";
            }
        }
    }

    /// <summary>The name and its beginnings: <c>september</c>, <c>sept</c>, <c>sep</c>.</summary>
    private static string[] Names(int month) => Months[month - 1] switch
    {
        "may" => ["may"],
        "september" => ["september", "sept", "sep"],
        var name => [name, name[..3]],
    };

    /// <summary>Without and, where that differs, with a leading zero.</summary>
    private static string[] Digits(int number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return number < 10 ? [plain, "0" + plain] : [plain];
    }

    private static string Ordinal(int day) => (day % 10, day / 10) switch
    {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
}
