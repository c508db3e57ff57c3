// Computes last days from the rules of deadlines.json.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Letters.Rules.Deadlines;

/// <summary>The deadlines that a letter states. Immutable and thread-safe.</summary>
/// <param name="Rules">The rules; several of one name hold at different times.</param>
/// <param name="Calendar">The days on which no period ends.</param>
public sealed record DeadlineRules(ImmutableArray<DeadlineRule> Rules, BusinessCalendar Calendar)
{
    /// <summary>No deadlines at all.</summary>
    public static DeadlineRules None { get; } = new([], new BusinessCalendar("", []));

    /// <summary>The deadlines of a case in the order of the rules.</summary>
    /// <param name="dates">The dates of the case, with the day of mailing where it is known.</param>
    /// <param name="state">State of the address the letter is served at, two letters; null for service that adds no days.</param>
    public ImmutableArray<Deadline> For(CaseDates dates, string? state)
    {
        var deadlines = ImmutableArray.CreateBuilder<Deadline>();
        foreach (var rule in Rules)
        {
            var from = dates.Named(rule.CountsFrom);
            if (rule.InForce.Contains(from ?? dates.Decision))
            {
                deadlines.Add(Compute(rule, from, state));
            }
        }

        return deadlines.DrainToImmutable();
    }

    private Deadline Compute(DeadlineRule rule, DateOnly? from, string? state)
    {
        var extension = state is null ? null : ExtensionFor(rule, state);
        if (from is not { } first)
        {
            return new Deadline(rule.Id, rule.Name, rule.CountsFrom, null, null, rule.Days, extension?.Days ?? 0, rule.Authority, []);
        }

        var steps = ImmutableArray.CreateBuilder<DeadlineStep>();
        var day = first.AddDays(rule.Days);
        steps.Add(new DeadlineStep(DeadlineStepKind.Period, rule.Statement, rule.Days, day, rule.Authority));
        if (extension is not null)
        {
            day = day.AddDays(extension.Days);
            steps.Add(new DeadlineStep(DeadlineStepKind.Service, extension.Reason, extension.Days, day, extension.Authority));
        }

        while (Calendar.ClosedOn(day) is { } reason)
        {
            day = day.AddDays(1);
            steps.Add(new DeadlineStep(DeadlineStepKind.ClosedDay, reason, 1, day, Calendar.Authority));
        }

        return new Deadline(rule.Id, rule.Name, rule.CountsFrom, first, day, rule.Days, extension?.Days ?? 0, rule.Authority, steps.DrainToImmutable());
    }

    private static ServiceExtension? ExtensionFor(DeadlineRule rule, string state)
    {
        foreach (var extension in rule.Extensions)
        {
            if (extension.State is null || string.Equals(extension.State, state, StringComparison.Ordinal))
            {
                return extension;
            }
        }

        return null;
    }
}
