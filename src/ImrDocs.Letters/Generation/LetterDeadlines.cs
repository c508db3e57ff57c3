// The deadlines that a copy of a letter states.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Rules.Deadlines;

namespace ImrDocs.Letters.Generation;

/// <summary>A deadline and the copy of a letter that states it.</summary>
/// <param name="Copy">The copy.</param>
/// <param name="Deadline">The deadline.</param>
public sealed record LetterDeadline(LetterRequest Copy, Deadline Deadline);

/// <summary>Computes the deadlines that a copy of a letter states.</summary>
internal static class LetterDeadlines
{
    /// <summary>The deadlines of a copy for a recipient whom the case has; without last days while there is no mailing date.</summary>
    public static ImmutableArray<Deadline> Of(DeadlineRules rules, Case @case, LetterRequest copy) =>
        rules.For(@case.Dates with { Mailed = copy.MailDate ?? @case.Dates.Mailed }, StateOf(@case.Parties!, copy.Recipient!.Value));

    /// <summary>
    /// The state whose mail decides how long an appeal takes: that of the reader's address; for those who cannot appeal,
    /// the employee's.
    /// </summary>
    private static string StateOf(Parties parties, Recipient recipient) => recipient switch
    {
        Recipient.EmployeeAttorney => parties.EmployeeAttorney!.Address.State,
        Recipient.ClaimsAdministrator => parties.ClaimsAdministrator.Address.State,
        _ => parties.Employee.Address.State,
    };
}
