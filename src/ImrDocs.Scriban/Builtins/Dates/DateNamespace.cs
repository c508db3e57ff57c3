// The namespace date.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Dates;

/// <summary>
/// The functions of the namespace <c>date</c>. Where mistakes are errors, a text that is no date is one, and no time
/// zone shifts a date; else such a text is 1 January of year 1, as upstream has it.
/// </summary>
internal static class DateNamespace
{
    private const int StepsOfReading = 100;

    public static FunctionNamespace Create() => new(
        "date",
        "Functions of dates. `date` itself is callable and means `date.parse`. A date prints in the pattern `date.format`.",
        [
            Now("now", "The date and time of the host's clock, in the host's time zone; an error in letters.", clock => clock.GetLocalNow().DateTime),
            Now("utc_now", "The date and time of the host's clock, in UTC; an error in letters.", clock => clock.GetUtcNow().DateTime),
            Builtin.OfValue(
                "parse",
                "Reads a date: `2013-11-20`, `2013/11/20 14:30`, `November 20, 2013`, the culture's own short form, or what a pattern of the "
                + "codes of `date.to_string` says. A time zone is not applied.",
                """{{ date.parse "2013-11-20" }}""",
                "20 Nov 2013",
                [Parameter.Text("text"), Parameter.OptionalText("pattern"), Parameter.OptionalText("culture")],
                (call, arguments) => Parse(call, arguments, 0, 1, 2)),
            Builtin.OfValue(
                "to_string",
                "Writes a date in a pattern: `%d %m %Y %H %M %S` in digits, `%A %a` the day's and `%B %b` the month's name, `%e` the day "
                + "without a zero, `%I` and `%p` for twelve hours, `%F` for 2013-11-20; `%g` switches to the invariant culture.",
                """{{ date.parse "2013-11-20" | date.to_string "%B %e, %Y" }}""",
                "November 20, 2013",
                [Parameter.Date("date"), Parameter.OptionalText("pattern"), Parameter.OptionalText("culture")],
                (call, arguments) => Format(call, arguments[0], arguments, 1, 2)),
            Builtin.OfValue(
                "parse_to_string",
                "Reads a date as `date.parse` does and writes it as `date.to_string` does.",
                """{{ "2013-11-20" | date.parse_to_string "%m/%d/%Y" }}""",
                "11/20/2013",
                [
                    Parameter.Text("text"), Parameter.OptionalText("output_pattern"), Parameter.OptionalText("input_pattern"),
                    Parameter.OptionalText("input_culture"), Parameter.OptionalText("output_culture"),
                ],
                ParseToString),
            Shift("add_years", "Adds years; 29 February becomes 28 February where it must.", "01 Mar 2021", Parameter.Int("years"), (date, count) => date.AddYears(count.AsInt)),
            Shift("add_months", "Adds months; a day that the month does not have becomes its last.", "01 Apr 2020", Parameter.Int("months"), (date, count) => date.AddMonths(count.AsInt)),
            Shift("add_days", "Adds days; they may be negative.", "02 Mar 2020", Parameter.Double("days"), (date, count) => date.AddDays(count.AsDouble)),
            Shift("add_hours", "Adds hours.", "01 Mar 2020", Parameter.Double("hours"), (date, count) => date.AddHours(count.AsDouble)),
            Shift("add_minutes", "Adds minutes.", "01 Mar 2020", Parameter.Double("minutes"), (date, count) => date.AddMinutes(count.AsDouble)),
            Shift("add_seconds", "Adds seconds.", "01 Mar 2020", Parameter.Double("seconds"), (date, count) => date.AddSeconds(count.AsDouble)),
            Shift("add_milliseconds", "Adds milliseconds.", "01 Mar 2020", Parameter.Double("millis"), (date, count) => date.AddMilliseconds(count.AsDouble)),
        ],
        [new("format", DatePattern.Default), new("default_format", DatePattern.Default)],
        caller: "parse");

    private static FunctionDeclaration Now(string name, string summary, Func<TimeProvider, DateTime> read) =>
        Builtin.Function(name, summary, $$$"""{{ date.{{{name}}} }}""", output: null, [], (call, _) => read(call.Clock));

    private static FunctionDeclaration Shift(
        string name, string summary, string output, FunctionParameter amount, Func<DateTime, Value, DateTime> shift) =>
        Builtin.OfValue(
            name,
            summary,
            $$$"""{{ date.parse "2020-03-01" | date.{{{name}}} 1 }}""",
            output,
            [Parameter.Date("date"), amount],
            (call, arguments) =>
            {
                try
                {
                    return shift(arguments[0].AsDate, arguments[1]);
                }
                catch (ArgumentException)
                {
                    throw call.InvalidArgument("The date would lie outside the years 1 to 9999");
                }
            });

    private static Value ParseToString(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var date = Parse(call, arguments, 0, 2, 3);
        return date.IsNull ? date : Format(call, date, arguments, 1, 4);
    }

    private static Value Parse(CallContext call, ReadOnlySpan<Value> arguments, int textIndex, int patternIndex, int cultureIndex)
    {
        var text = arguments[textIndex].AsString;
        var culture = arguments.Culture(cultureIndex, call);
        if (string.IsNullOrEmpty(text) && !call.IsStrict)
        {
            return Value.Null;
        }

        if (arguments.TextOrNull(patternIndex) is { Length: > 0 } pattern)
        {
            DatePatternCheck.Run(call, pattern);
            return StrftimePattern.TryRead(text, pattern, culture, out var read) || !call.IsStrict
                ? read
                : throw call.InvalidArgument("The text is not a date in this pattern");
        }

        call.ChargeSteps(StepsOfReading);
        if (call.IsStrict)
        {
            return DateText.TryReadExact(text, culture, out var exact)
                ? exact
                : throw call.InvalidArgument("The text is not a date that can be read without a pattern");
        }

        DateText.TryReadLoosely(text, culture, out var date);
        return date;
    }

    private static Value Format(CallContext call, Value date, ReadOnlySpan<Value> arguments, int patternIndex, int cultureIndex)
    {
        // Upstream puts a blank between a lonely %g and the default pattern.
        var pattern = arguments.Text(patternIndex) switch
        {
            "" => call.DateFormat,
            "%g" => "%g " + call.DateFormat,
            var other => other,
        };
        DatePatternCheck.Run(call, pattern);
        return DatePattern.Format(date.AsDate, pattern, arguments.Culture(cultureIndex, call));
    }
}
