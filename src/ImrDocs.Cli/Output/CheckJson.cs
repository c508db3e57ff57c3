// What check found, for machines.
using System.Text.Json;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Rules.Deadlines;

namespace ImrDocs.Cli.Output;

/// <summary>What <c>check --json</c> prints.</summary>
/// <param name="Diagnostics">Every problem of templates, cases and letters.</param>
/// <param name="Deadlines">Every deadline that the mailed copies of the cases state.</param>
internal sealed record CheckJson(IReadOnlyList<DiagnosticJson> Diagnostics, IReadOnlyList<DeadlineJson> Deadlines);

/// <summary>A deadline with its derivation.</summary>
/// <param name="CaseFile">The case file.</param>
/// <param name="Letter">The copy that states it: <c>CM16-0160021.mailed.employee</c>.</param>
/// <param name="Edition">Edition of the copy.</param>
/// <param name="Recipient">Whose copy it is.</param>
/// <param name="Rule">Id of the rule in <c>deadlines.json</c>.</param>
/// <param name="Name">What the deadline is for.</param>
/// <param name="Authority">Who says so.</param>
/// <param name="CountsFrom">The date of the case that starts the count and is not counted itself.</param>
/// <param name="From">That day; null while the case does not have it.</param>
/// <param name="Days">Calendar days of the period.</param>
/// <param name="Service">How the copy is served, and the days this adds; null when it adds none.</param>
/// <param name="Skipped">The days on which no period ends that were passed over.</param>
/// <param name="LastDay">The last day; null while there is no day to count from.</param>
/// <param name="Steps">The whole derivation in order.</param>
internal sealed record DeadlineJson(
    string CaseFile,
    string Letter,
    string Edition,
    string Recipient,
    string Rule,
    string Name,
    string Authority,
    string CountsFrom,
    DateOnly? From,
    int Days,
    ServiceJson? Service,
    IReadOnlyList<SkippedDayJson> Skipped,
    DateOnly? LastDay,
    IReadOnlyList<DeadlineStepJson> Steps)
{
    /// <summary>A deadline of a copy of the letter about a case.</summary>
    public static DeadlineJson Of(string caseFile, string caseNumber, LetterDeadline found)
    {
        var (copy, deadline) = found;
        return new DeadlineJson(
            caseFile,
            copy.Name(caseNumber),
            copy.Edition,
            copy.Recipient!.Value.Word,
            deadline.Rule,
            deadline.Name,
            deadline.Authority,
            "dates." + deadline.CountsFrom,
            deadline.From,
            deadline.Days,
            deadline.Steps.Where(step => step.Kind == DeadlineStepKind.Service).Select(step => new ServiceJson(step.Reason, step.Days, step.Authority)).FirstOrDefault(),
            [.. deadline.Steps.Where(step => step.Kind == DeadlineStepKind.ClosedDay).Select(step => new SkippedDayJson(step.Day.AddDays(-step.Days), step.Reason))],
            deadline.LastDay,
            [.. deadline.Steps.Select(DeadlineStepJson.From)]);
    }
}

/// <summary>How a copy is served.</summary>
/// <param name="Method">The method in plain words.</param>
/// <param name="Days">Calendar days that it adds.</param>
/// <param name="Authority">Who says so.</param>
internal sealed record ServiceJson(string Method, int Days, string Authority);

/// <summary>A step of a derivation.</summary>
/// <param name="Kind"><c>period</c>, <c>service</c> or <c>closedDay</c>.</param>
/// <param name="Reason">Why the day moves.</param>
/// <param name="Days">By how many calendar days.</param>
/// <param name="Day">The day that gives.</param>
/// <param name="Authority">Who says so.</param>
internal sealed record DeadlineStepJson(string Kind, string Reason, int Days, DateOnly Day, string Authority)
{
    /// <summary>A step.</summary>
    public static DeadlineStepJson From(DeadlineStep step) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(step.Kind.ToString()), step.Reason, step.Days, step.Day, step.Authority);
}

/// <summary>A day on which no period ends.</summary>
/// <param name="Day">The day.</param>
/// <param name="Reason">What is closed: <c>Sunday</c>, <c>Christmas Day</c>.</param>
internal sealed record SkippedDayJson(DateOnly Day, string Reason);
