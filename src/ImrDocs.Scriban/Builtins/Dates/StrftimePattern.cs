// Reads a date that is written in a known pattern of percent codes.
using System.Globalization;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Dates;

/// <summary>
/// The reading side of <see cref="DatePattern"/>, after POSIX <c>strptime</c>: a blank in the pattern stands for any
/// amount of white space, numbers may lack their leading zeros, names are those of the culture in any case.
/// </summary>
internal ref struct StrftimePattern
{
    private readonly CultureInfo _culture;
    private ReadOnlySpan<char> _text;
    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _dayOfYear;
    private int _hour;
    private int _minute;
    private int _second;
    private long _ticks;
    private bool? _afternoon;

    private StrftimePattern(ReadOnlySpan<char> text, CultureInfo culture)
    {
        _text = text;
        _culture = culture;
    }

    /// <summary>Reads the whole text; parts that the pattern does not name are those of 1 January of year 1, 00:00.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern, CultureInfo culture, out DateTime date)
    {
        date = default;
        var reader = new StrftimePattern(text.Trim(), culture);
        return reader.ReadPattern(pattern) && reader._text.IsEmpty && reader.TryMake(out date);
    }

    private bool TryMake(out DateTime date)
    {
        date = default;
        if (_afternoon is { } afternoon)
        {
            if (_hour is < 1 or > 12)
            {
                return false;
            }

            _hour = (_hour % 12) + (afternoon ? 12 : 0);
        }

        if (_year is < 1 or > 9999 || _month is < 1 or > 12 || _day < 1 || _day > DateTime.DaysInMonth(_year, _month)
            || _hour > 23 || _minute > 59 || _second > 59 || _dayOfYear > (DateTime.IsLeapYear(_year) ? 366 : 365))
        {
            return false;
        }

        date = _dayOfYear > 0 ? new DateTime(_year, 1, 1).AddDays(_dayOfYear - 1) : new DateTime(_year, _month, _day);
        date = date.Add(new TimeSpan(_hour, _minute, _second)).AddTicks(_ticks);
        return true;
    }

    private bool ReadPattern(ReadOnlySpan<char> pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var understood = pattern[i] == '%' && i + 1 < pattern.Length ? ReadCode(pattern[++i]) : ReadLiteral(pattern[i]);
            if (!understood)
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadLiteral(char expected)
    {
        if (char.IsWhiteSpace(expected))
        {
            _text = _text.TrimStart();
            return true;
        }

        if (_text.IsEmpty || _text[0] != expected)
        {
            return false;
        }

        _text = _text[1..];
        return true;
    }

    private bool ReadCode(char code) => code switch
    {
        'a' => ReadName(_culture.DateTimeFormat.AbbreviatedDayNames) >= 0,
        'A' => ReadName(_culture.DateTimeFormat.DayNames) >= 0,
        'b' or 'B' or 'h' => ReadMonth(),
        'c' => ReadPattern("%a %b %d %T %Y"),
        'd' or 'e' => ReadNumber(2, out _day),
        'D' => ReadPattern("%m/%d/%y"),
        'F' => ReadPattern("%Y-%m-%d"),
        'g' => true,
        'H' or 'k' or 'I' or 'l' => ReadNumber(2, out _hour),
        'j' => ReadNumber(3, out _dayOfYear) && _dayOfYear > 0,
        'L' => ReadFraction(3),
        'm' => ReadNumber(2, out _month),
        'M' => ReadNumber(2, out _minute),
        'n' or 't' => ReadLiteral(' '),
        'N' => ReadFraction(9),
        'p' or 'P' => ReadHalfOfDay(),
        'r' => ReadPattern("%I:%M:%S %p"),
        'R' => ReadPattern("%H:%M"),
        'S' => ReadNumber(2, out _second),
        'T' => ReadPattern("%H:%M:%S"),
        'v' => ReadPattern("%e-%b-%Y"),
        'y' => ReadYearOfCentury(),
        'Y' => ReadNumber(4, out _year),
        '%' => ReadLiteral('%'),
        _ => false,
    };

    private bool ReadNumber(int maxDigits, out int number)
    {
        number = 0;
        _text = _text.TrimStart();
        var length = 0;
        while (length < maxDigits && length < _text.Length && char.IsAsciiDigit(_text[length]))
        {
            number = (number * 10) + (_text[length++] - '0');
        }

        _text = _text[length..];
        return length > 0;
    }

    /// <summary>Two digits stand for 1950 to 2049.</summary>
    private bool ReadYearOfCentury()
    {
        var understood = ReadNumber(2, out var year);
        _year = year < 50 ? 2000 + year : 1900 + year;
        return understood;
    }

    private bool ReadFraction(int maxDigits)
    {
        var unit = TimeSpan.TicksPerSecond;
        var length = 0;
        _ticks = 0;
        while (length < maxDigits && length < _text.Length && char.IsAsciiDigit(_text[length]))
        {
            unit /= 10;
            _ticks += unit * (_text[length++] - '0');
        }

        _text = _text[length..];
        return length > 0;
    }

    private bool ReadMonth()
    {
        var names = _culture.DateTimeFormat;
        _month = 1 + LongestName(names.MonthNames, names.MonthGenitiveNames, names.AbbreviatedMonthNames, names.AbbreviatedMonthGenitiveNames);
        return _month > 0;
    }

    private bool ReadHalfOfDay()
    {
        var half = ReadName([_culture.DateTimeFormat.AMDesignator, _culture.DateTimeFormat.PMDesignator]);
        _afternoon = half == 1;
        return half >= 0;
    }

    private int LongestName(params ReadOnlySpan<string[]> lists)
    {
        var rest = _text;
        var shortest = _text;
        var found = -1;
        foreach (var names in lists)
        {
            _text = rest;
            var index = ReadName(names);
            if (index >= 0 && _text.Length < shortest.Length)
            {
                found = index;
                shortest = _text;
            }
        }

        _text = shortest;
        return found;
    }

    private int ReadName(string[] names)
    {
        var best = -1;
        for (var i = 0; i < names.Length; i++)
        {
            var longer = best < 0 || names[i].Length > names[best].Length;
            if (names[i].Length > 0 && longer && _text.StartsWith(names[i], StringComparison.OrdinalIgnoreCase))
            {
                best = i;
            }
        }

        if (best >= 0)
        {
            _text = _text[names[best].Length..];
        }

        return best;
    }
}
