// The namespace timespan.
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins.Dates;

/// <summary>The functions of the namespace <c>timespan</c>.</summary>
internal static class TimeSpanNamespace
{
    public static FunctionNamespace Create() => new(
        "timespan",
        "Functions of durations, which have the members `days hours minutes seconds milliseconds` and `total_days` and so on.",
        [
            Of("from_days", "A duration of so many days.", "{{ (timespan.from_days 1.5).hours }}", "12", "days", TimeSpan.FromDays),
            Of("from_hours", "A duration of so many hours.", "{{ (timespan.from_hours 36).days }}", "1", "hours", TimeSpan.FromHours),
            Of("from_minutes", "A duration of so many minutes.", "{{ (timespan.from_minutes 90).hours }}", "1", "minutes", TimeSpan.FromMinutes),
            Of("from_seconds", "A duration of so many seconds.", "{{ (timespan.from_seconds 90).minutes }}", "1", "seconds", TimeSpan.FromSeconds),
            Of(
                "from_milliseconds",
                "A duration of so many milliseconds.",
                "{{ (timespan.from_milliseconds 1500).seconds }}",
                "1",
                "millis",
                TimeSpan.FromMilliseconds),
            Builtin.OfValue(
                "parse",
                "Reads a duration: days, hours, minutes and seconds as `1.12:30:00`.",
                """{{ (timespan.parse "1.12:30:00").hours }}""",
                "12",
                [Parameter.Text("text")],
                (call, arguments) => TimeSpan.TryParse(arguments[0].AsString, call.Culture, out var duration)
                    ? duration
                    : throw call.InvalidArgument("The text is not a duration")),
        ],
        [new("zero", TimeSpan.Zero)]);

    private static FunctionDeclaration Of(string name, string summary, string example, string output, string unit, Func<double, TimeSpan> make) =>
        Builtin.Function(name, summary, example, output, [Parameter.Double(unit)], (call, arguments) =>
        {
            try
            {
                return make(arguments[0].AsDouble);
            }
            catch (Exception failure) when (failure is OverflowException or ArgumentException)
            {
                throw call.InvalidArgument("The duration is too long");
            }
        });
}
