// Formats dates by the percent codes of strftime.
using System.Globalization;
using System.Text;

namespace ImrDocs.Scriban.Values;

/// <summary>The percent codes of <c>date.to_string</c>; a code that does not exist is copied.</summary>
internal static class DatePattern
{
    /// <summary>How dates print unless a template sets <c>date.format</c>.</summary>
    public const string Default = "%d %b %Y";

    /// <summary>Formats a date; <c>%g</c> switches to the invariant culture from there on.</summary>
    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var text = new StringBuilder(pattern.Length + 8);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
            }
            else if (pattern[++i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else
            {
                Append(text, date, pattern[i], culture);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DateTime date, char code, CultureInfo culture)
    {
        var hour12 = date.Hour % 12 == 0 ? 12 : date.Hour % 12;
        switch (code)
        {
            case 'a': text.Append(date.ToString("ddd", culture)); break;
            case 'A': text.Append(date.ToString("dddd", culture)); break;
            case 'b' or 'h': text.Append(date.ToString("MMM", culture)); break;
            case 'B': text.Append(date.ToString("MMMM", culture)); break;
            case 'c': text.Append(date.ToString("ddd MMM dd HH:mm:ss yyyy", culture)); break;
            case 'C': text.Append(culture, $"{date.Year / 100:D2}"); break;
            case 'd': text.Append(culture, $"{date.Day:D2}"); break;
            case 'D': text.Append(culture, $"{date.Month:D2}/{date.Day:D2}/{date.Year % 100:D2}"); break;
            case 'e': text.Append(culture, $"{date.Day,2}"); break;
            case 'F': text.Append(culture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}"); break;
            case 'H': text.Append(culture, $"{date.Hour:D2}"); break;
            case 'I': text.Append(culture, $"{hour12:D2}"); break;
            case 'j': text.Append(culture, $"{date.DayOfYear:D3}"); break;
            case 'k': text.Append(culture, $"{date.Hour,2}"); break;
            case 'l': text.Append(culture, $"{hour12,2}"); break;
            case 'L': text.Append(culture, $"{date.Millisecond:D3}"); break;
            case 'm': text.Append(culture, $"{date.Month:D2}"); break;
            case 'M': text.Append(culture, $"{date.Minute:D2}"); break;
            case 'n': text.Append('\n'); break;
            case 'N': text.Append(culture, $"{date.Ticks % TimeSpan.TicksPerSecond * 100:D9}"); break;
            case 'p': text.Append(date.ToString("tt", culture)); break;
            case 'P': text.Append(culture.TextInfo.ToLower(date.ToString("tt", culture))); break;
            case 'r': text.Append(date.ToString("hh:mm:ss tt", culture)); break;
            case 'R': text.Append(culture, $"{date.Hour:D2}:{date.Minute:D2}"); break;
            case 's': text.Append(culture, $"{(date - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond}"); break;
            case 'S': text.Append(culture, $"{date.Second:D2}"); break;
            case 't': text.Append('\t'); break;
            case 'T': text.Append(culture, $"{date.Hour:D2}:{date.Minute:D2}:{date.Second:D2}"); break;
            case 'u': text.Append(culture, $"{(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek)}"); break;
            case 'U': text.Append(culture, $"{WeekOf(date, DayOfWeek.Sunday):D2}"); break;
            case 'v': text.Append(culture, $"{date.Day,2}-{culture.TextInfo.ToUpper(date.ToString("MMM", culture))}-{date.Year:D4}"); break;
            case 'V': text.Append(culture, $"{ISOWeek.GetWeekOfYear(date):D2}"); break;
            case 'w': text.Append(culture, $"{(int)date.DayOfWeek}"); break;
            case 'W': text.Append(culture, $"{WeekOf(date, DayOfWeek.Monday):D2}"); break;
            case 'x': text.Append(date.ToString("d", culture)); break;
            case 'X': text.Append(date.ToString("T", culture)); break;
            case 'y': text.Append(culture, $"{date.Year % 100:D2}"); break;
            case 'Y': text.Append(culture, $"{date.Year:D4}"); break;
            case 'Z': text.Append("+00:00"); break;
            case '%': text.Append('%'); break;
            default: text.Append('%').Append(code); break;
        }
    }

    // The week that holds 1 January is the first, however short it is.
    private static int WeekOf(DateTime date, DayOfWeek firstDay) =>
        CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, firstDay);
}
