// Deadlines as templates see them.
using System.Collections.Immutable;
using ImrDocs.Letters.Rules.Deadlines;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Adds deadlines to the data of templates: <c>deadlines.appeal.lastDay</c>, <c>.from</c> (dates, null while the case
/// has no day to count from), <c>.days</c>, <c>.mailDays</c>, <c>.authority</c> and <c>.closedDay</c>
/// (the day on which the period would end if the offices were open; null when they are).
/// </summary>
internal static class DeadlineModel
{
    /// <summary>Adds <c>deadlines</c> to a root object.</summary>
    public static void AddTo(ScribanObject model, ImmutableArray<Deadline> deadlines)
    {
        var all = model.AddDataObject("deadlines", deadlines.Length);
        foreach (var deadline in deadlines)
        {
            var item = all.AddDataObject(deadline.Name, 6);
            item.AddData("lastDay", Date(deadline.LastDay));
            item.AddData("from", Date(deadline.From));
            item.AddData("days", deadline.Days);
            item.AddData("mailDays", deadline.MailDays);
            item.AddData("authority", deadline.Authority);
            item.AddData("closedDay", Date(deadline.ClosedDay));
        }
    }

    private static Value Date(DateOnly? date) => date is { } day ? day.ToDateTime(TimeOnly.MinValue) : Value.Null;
}
