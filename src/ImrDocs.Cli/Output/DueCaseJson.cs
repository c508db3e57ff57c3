// A case that is due, for machines and in a line.
using System.Globalization;
using ImrDocs.Storage.Search;

namespace ImrDocs.Cli.Output;

/// <summary>A case that is due as <c>due --json</c> prints it.</summary>
internal sealed record DueCaseJson(string CaseNumber, int Version, string State, string? Priority, DateOnly? Due, DateOnly? DecisionDate, DateOnly? LastDay)
{
    /// <summary>The case as a line for people.</summary>
    public string ToLine(DateOnly today)
    {
        var days = Due?.DayNumber - today.DayNumber;
        var when = days switch
        {
            null => "no date",
            < 0 => string.Create(CultureInfo.InvariantCulture, $"{-days} days late"),
            _ => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{CaseNumber}  {Due:yyyy-MM-dd}  {when}  {State}{(Priority is null ? "" : "  " + Priority)}");
    }

    /// <summary>The case as it is printed.</summary>
    public static DueCaseJson From(DueCase due) => new(
        due.CaseNumber, due.Version, MailText.Word(due.State), due.Priority is { } priority ? MailText.Word(priority) : null, due.Due, due.Decision, due.LastDay);
}
