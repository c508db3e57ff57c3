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

    /// <summary>The rules; what is wrong or missing becomes a diagnostic.</summary>
    public DeadlineRules Read(SettingsNode root)
    {
        fields.Only(root, "deadlines", "closedDays");
        var rules = ImmutableArray.CreateBuilder<DeadlineRule>();
        foreach (var node in fields.Member(root, "deadlines", JsonValueKind.Array)?.Items ?? [])
        {
            rules.Add(ReadRule(node));
        }

        return new DeadlineRules(rules.DrainToImmutable(), ReadCalendar(root));
    }

    private DeadlineRule ReadRule(SettingsNode node)
    {
        fields.Only(node, "name", "statement", "authority", "countsFrom", "days", "service", "from", "until");
        var extensions = ImmutableArray.CreateBuilder<ServiceExtension>();
        foreach (var item in fields.Optional(node, "service", JsonValueKind.Array)?.Items ?? [])
        {
            fields.Only(item, "state", "days", "reason", "authority");
            extensions.Add(new ServiceExtension(
                fields.Optional(item, "state", JsonValueKind.String)?.Text,
                RequiredDays(item),
                fields.Text(item, "reason"),
                fields.Text(item, "authority")));
        }

        return new DeadlineRule(
            fields.Text(node, "name"),
            fields.Text(node, "statement"),
            fields.Text(node, "authority"),
            fields.Name(node, "countsFrom", CaseDateNames.All),
            RequiredDays(node),
            extensions.DrainToImmutable(),
            fields.Period(node));
    }

    private int RequiredDays(SettingsNode node)
    {
        if (node["days"] is null)
        {
            fields.Missing(node, "The setting \"days\" is missing");
        }

        return fields.Number(node, "days", 0, MostDays, absent: 0);
    }

    private BusinessCalendar ReadCalendar(SettingsNode root)
    {
        if (fields.Member(root, "closedDays", JsonValueKind.Object) is not { } node)
        {
            return DeadlineRules.None.Calendar;
        }

        fields.Only(node, "authority", "days");
        var days = fields.Member(node, "days", JsonValueKind.Array);
        var closed = ImmutableArray.CreateBuilder<ClosedDay>();
        foreach (var item in days?.Items ?? [])
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
            fields.Only(node, "name", "date");
            return new SingleClosedDay(name, fields.Date(node, "date") ?? DateOnly.MinValue);
        }

        var month = fields.Number(node, "month", 1, 12, absent: 0);
        if (month > 0 && node["day"] is not null)
        {
            fields.Only(node, "name", "month", "day", "onSaturday", "onSunday");
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
            fields.Only(node, "name", "weekday");
            return new WeeklyClosedDay(name, weekday);
        }

        fields.Only(node, "name", "month", "weekday", "nth", "plus");
        var nth = fields.Number(node, "nth", -1, 4, absent: 0);
        if (nth == 0)
        {
            fields.Missing(node, "A weekday of a month needs \"nth\": 1 to 4, or -1 for the last one");
        }

        return new MonthlyWeekdayClosedDay(name, month, weekday, nth, fields.Number(node, "plus", 0, 6, absent: 0));
    }
}
