// Reads deadlines.json.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Rules.Deadlines;

namespace ImrDocs.Letters.Templates;

/// <summary>Reads the rules from which deadlines are computed, and the days on which no period ends.</summary>
internal sealed class DeadlineReader(SettingsFields fields)
{
    private const int MostDays = 3650;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The rules; what is wrong or missing becomes a diagnostic.</summary>
    public DeadlineRules Read(SettingsNode root)
    {
        fields.Only(root, "The file", "deadlines", "closedDays");
        var rules = ImmutableArray.CreateBuilder<DeadlineRule>();
        foreach (var node in fields.Objects(fields.Member(root, "deadlines", JsonValueKind.Array), "deadlines"))
        {
            var rule = ReadRule(node);
            if (rules.Any(earlier => string.Equals(earlier.Name, rule.Name, StringComparison.Ordinal) && earlier.InForce.Overlaps(rule.InForce)))
            {
                fields.Wrong(node, "name", "different from those of other deadlines in force at the same time");
            }

            rules.Add(rule);
        }

        return new DeadlineRules(rules.DrainToImmutable(), ReadCalendar(root));
    }

    private DeadlineRule ReadRule(SettingsNode node)
    {
        fields.Only(node, "A deadline", "id", "name", "statement", "authority", "countsFrom", "days", "service", "from", "until");

        return new DeadlineRule(
            fields.Id(node, _ids),
            fields.Text(node, "name"),
            fields.Text(node, "statement"),
            fields.Text(node, "authority"),
            fields.Name(node, "countsFrom", CaseDateNames.All),
            fields.RequiredNumber(node, "days", 0, MostDays),
            ReadExtensions(node),
            fields.Period(node));
    }

    private ImmutableArray<ServiceExtension> ReadExtensions(SettingsNode node)
    {
        var extensions = ImmutableArray.CreateBuilder<ServiceExtension>();
        foreach (var item in fields.Objects(fields.Optional(node, "service", JsonValueKind.Array), "service"))
        {
            fields.Only(item, "A method of service", "state", "days", "reason", "authority");
            if (extensions.Any(earlier => earlier.State is null))
            {
                fields.Wrong(item, "service", "ended by the method without \"state\", which is for every address");
            }

            extensions.Add(new ServiceExtension(
                ReadState(item),
                fields.RequiredNumber(item, "days", 0, MostDays),
                fields.Text(item, "reason"),
                fields.Text(item, "authority")));
        }

        return extensions.DrainToImmutable();
    }

    private string? ReadState(SettingsNode node)
    {
        var state = fields.Optional(node, "state", JsonValueKind.String);
        if (state is not null && !(state.Text.Length == 2 && state.Text.All(char.IsAsciiLetterUpper)))
        {
            fields.Wrong(state, "state", "two capital letters, such as \"CA\"");
        }

        return state?.Text;
    }

    private BusinessCalendar ReadCalendar(SettingsNode root)
    {
        if (fields.Member(root, "closedDays", JsonValueKind.Object) is not { } node)
        {
            return DeadlineRules.None.Calendar;
        }

        fields.Only(node, "The list of closed days", "authority", "days");
        var days = fields.Member(node, "days", JsonValueKind.Array);
        var closed = ImmutableArray.CreateBuilder<ClosedDay>();
        foreach (var item in fields.Objects(days, "days"))
        {
            closed.Add(ReadClosedDay(item));
        }

        if (closed.Count > BusinessCalendar.MostClosedDays
            || closed.OfType<WeeklyClosedDay>().Select(day => day.Weekday).Distinct().Count() == 7)
        {
            fields.Wrong(days!, "days", "at most 40 closed days, and not every day of the week");
        }

        return new BusinessCalendar(fields.Text(node, "authority"), closed.DrainToImmutable());
    }

    /// <summary>The members decide the form: a date; a month with a day; a month with a weekday; a weekday alone.</summary>
    private ClosedDay ReadClosedDay(SettingsNode node)
    {
        var name = fields.Text(node, "name");
        if (node["date"] is not null)
        {
            fields.Only(node, "A closed day of one year", "name", "date");
            return new SingleClosedDay(name, fields.Date(node, "date") ?? DateOnly.MinValue);
        }

        var month = node["month"] is null ? 0 : fields.Number(node, "month", 1, 12, absent: 1);
        if (month > 0 && node["day"] is not null)
        {
            fields.Only(node, "A closed date", "name", "month", "day", "onSaturday", "onSunday");
            return new YearlyClosedDay(
                name,
                month,
                fields.Number(node, "day", 1, DateTime.DaysInMonth(2000, month), absent: 1),
                fields.Number(node, "onSaturday", -2, 2, absent: 0),
                fields.Number(node, "onSunday", -2, 2, absent: 0));
        }

        if (node["weekday"] is null)
        {
            fields.Missing(node, "A closed day needs a \"date\", a \"month\" and \"day\", or a \"weekday\"");
        }

        var weekday = fields.Choice(node, "weekday", DayOfWeek.Sunday);
        if (month == 0)
        {
            fields.Only(node, "A closed weekday", "name", "weekday");
            return new WeeklyClosedDay(name, weekday);
        }

        fields.Only(node, "A closed weekday of a month", "name", "month", "weekday", "nth", "plus");
        var nth = fields.Number(node, "nth", -1, 4, absent: 1);
        if (nth == 0 || node["nth"] is null)
        {
            fields.Missing(node, "A weekday of a month needs \"nth\": 1 to 4, or -1 for the last one");
        }

        return new MonthlyWeekdayClosedDay(name, month, weekday, nth, fields.Number(node, "plus", 0, 6, absent: 0));
    }
}
